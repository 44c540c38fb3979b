package org.tansiq.desk.assembly.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

/// Whom publications concern, until an officer has told them, and who told whom.
@Repository
public class ChangeNotices {

  private static final int REMEMBERED = 200;

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final Clock clock;

  ChangeNotices(JdbcClient jdbc, Policy policy, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Notes a change for both delegations where hour or room are others, and for the interpreters
  /// who work there no longer, newly or elsewhere.
  void note(UUID assembly, Version version, Change change, Request request) {
    if (!change.spot().isEmpty()) {
      note(assembly, version, change, "delegation", request.asker());
      note(assembly, version, change, "delegation", request.asked());
    }
    var pairs = new LinkedHashSet<UUID>();
    change.before().flatMap(Placed::interpreter).ifPresent(pairs::add);
    change.after().flatMap(Placed::interpreter).ifPresent(pairs::add);
    for (var pair : pairs) {
      change.of(pair).ifPresent(own -> note(assembly, version, own, "interpreter", pair));
    }
  }

  private void note(UUID assembly, Version version, Change change, String kind, UUID recipient) {
    jdbc.sql(
            """
            insert into assembly.notice (id, assembly_id, version_id, request_id, kind, recipient,
              change, was_slot, was_room, slot, room)
            values (:id, :assembly, :version, :request, :kind, :recipient, :change,
              :wasSlot, :wasRoom, :slot, :room)
            """)
        .param("id", UUID.randomUUID())
        .param("assembly", assembly)
        .param("version", version.id())
        .param("request", change.request())
        .param("kind", kind)
        .param("recipient", recipient)
        .param("change", change.kind().code())
        .param("wasSlot", change.before().map(Placed::slot).orElse(null), Types.INTEGER)
        .param("wasRoom", change.before().map(Placed::room).orElse(null), Types.OTHER)
        .param("slot", change.after().map(Placed::slot).orElse(null), Types.INTEGER)
        .param("room", change.after().map(Placed::room).orElse(null), Types.OTHER)
        .update();
  }

  /// Who must still be told, and of what.
  public List<Due> due(Officer by, UUID assembly) {
    policy.permit(by, Deed.READ_REGISTER);
    return Due.of(
        jdbc.sql(
                """
                select n.*, v.number from assembly.notice n
                join assembly.version v on v.id = n.version_id
                where n.assembly_id = :id and n.told_at is null
                order by n.kind, n.recipient, v.number, n.id
                """)
            .param("id", assembly)
            .query(ChangeNotices::notice)
            .list());
  }

  /// What one of them must still be told; empty where nothing is.
  public Optional<Due> due(Officer by, UUID assembly, UUID recipient) {
    return due(by, assembly).stream().filter(due -> due.recipient().equals(recipient)).findFirst();
  }

  /// An officer says that somebody was told of all that concerned them up to a version; what was
  /// published since is still to be told.
  @Transactional
  public void told(Officer by, UUID assembly, UUID recipient, int version) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    var told =
        jdbc.sql(
                """
                update assembly.notice n set told_at = :at, told_by = :by
                from assembly.version v
                where v.id = n.version_id and v.number <= :version and n.assembly_id = :assembly
                  and n.recipient = :recipient and n.told_at is null
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", by.id())
            .param("version", version)
            .param("assembly", assembly)
            .param("recipient", recipient)
            .update();
    if (told > 0) {
      ledger.record(by, Act.TOLD_OF_CHANGE, recipient.toString(), told + " changes");
    }
  }

  /// Somebody was told.
  ///
  /// @param changes of how many
  public record Telling(UUID recipient, UUID by, Instant at, int changes) {}

  /// The last tellings, the latest first.
  public List<Telling> tellings(Officer by, UUID assembly) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            select recipient, told_by, told_at, count(*) as changes from assembly.notice
            where assembly_id = :id and told_at is not null
            group by recipient, told_by, told_at order by told_at desc, recipient limit :most
            """)
        .param("id", assembly)
        .param("most", REMEMBERED)
        .query((row, _) ->
            new Telling(
                row.getObject("recipient", UUID.class),
                row.getObject("told_by", UUID.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("changes")))
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("request_id", UUID.class),
        row.getString("kind"),
        row.getObject("recipient", UUID.class),
        row.getInt("number"),
        row.getString("change"),
        Optional.ofNullable(row.getObject("was_slot", Integer.class)),
        Optional.ofNullable(row.getObject("was_room", UUID.class)),
        Optional.ofNullable(row.getObject("slot", Integer.class)),
        Optional.ofNullable(row.getObject("room", UUID.class)));
  }
}
