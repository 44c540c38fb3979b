package org.tansiq.desk.register.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.search.SearchIndex;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlBulk implements Bulk {

  /// Whoever loads or removes waits here for the other to end.
  private static final long TURNSTILE = 0x74616e736971L;

  private final Policy policy;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final JdbcTemplate connections;
  private final JsonMapper json;
  private final Removal removal;
  private final SearchIndex index;

  SqlBulk(
      Policy policy,
      Ledger ledger,
      JdbcClient jdbc,
      JdbcTemplate connections,
      JsonMapper json,
      Removal removal,
      SearchIndex index) {
    this.policy = policy;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.connections = connections;
    this.json = json;
    this.removal = removal;
    this.index = index;
  }

  @Override
  public boolean loaded() {
    return jdbc.sql("select exists (select from register.organisation where demo)")
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean alone() {
    return jdbc.sql(
            """
            select not exists (select from register.source where not demo)
              and not exists (select from register.engagement where not demo)
              and not exists (select from register.agreement where not demo)
              and not exists (select from register.commitment where not demo)
              and not exists (select from register.official where not demo)
              and not exists (select from register.organisation where not demo)
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional
  public void load(Officer by, Consignment consignment, Progress progress) {
    policy.permit(by, Deed.MANAGE_DEMO);
    takeTurn();
    if (loaded()) {
      throw new Refused(PlatformRefusal.DEMO_ALREADY_LOADED);
    }
    jdbc.sql(
            """
            insert into register.author (officer_id, name) values (:by, :name)
            on conflict (officer_id) do update set name = excluded.name
            """)
        .param("by", DEMO.id())
        .param("name", DEMO.name())
        .update();
    connections.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              write(connection, by, consignment, progress);
              return true;
            });
    progress.at(99, 100, "demo.label.search");
    index.addDemo();
    jdbc.sql("select register.refresh_statistics()").query(String.class).optional();
    ledger.record(by, Act.LOADED_DEMO, "demo", consignment.statements().size() + " claims");
  }

  private void write(Connection connection, Officer by, Consignment all, Progress progress)
      throws SQLException {
    var records = new RecordSheets(connection);
    var evidence = new EvidenceSheets(connection, by, json);
    var told = new Told(all, progress);
    evidence.papers(all.papers());
    told.after(all.papers().size(), "demo.label.papers");
    records.bodies(all.bodies());
    told.after(all.bodies().size(), "demo.label.organisations");
    records.people(all.people());
    told.after(all.people().size(), "demo.label.officials");
    records.encounters(all.encounters());
    told.after(all.encounters().size(), "demo.label.engagements");
    records.accords(all.accords());
    told.after(all.accords().size(), "demo.label.agreements");
    records.promises(all.promises());
    told.after(all.promises().size(), "demo.label.commitments");
    int slice = 5_000;
    for (int from = 0; from < all.statements().size(); from += slice) {
      int to = Math.min(all.statements().size(), from + slice);
      evidence.claims(all.statements().subList(from, to));
      told.after(to - from, "demo.label.claims");
    }
  }

  @Override
  @Transactional
  public void remove(Officer by) {
    policy.permit(by, Deed.MANAGE_DEMO);
    takeTurn();
    removal.run(by);
    index.removeDemo();
    ledger.record(by, Act.REMOVED_DEMO, "demo", "");
  }

  private void takeTurn() {
    jdbc.sql("select pg_advisory_xact_lock(:key)::text")
        .param("key", TURNSTILE)
        .query(String.class)
        .single();
  }

  private static final class Told {

    private final Progress progress;
    private final long total;
    private long done;

    Told(Consignment all, Progress progress) {
      this.progress = progress;
      this.total =
          (long) all.papers().size()
              + all.bodies().size()
              + all.people().size()
              + all.encounters().size()
              + all.accords().size()
              + all.promises().size()
              + all.statements().size();
    }

    void after(int pieces, String label) {
      done += pieces;
      progress.at(done * 99 / total, 100, label);
    }
  }
}
