package org.tansiq.desk.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.database.Migrations;
import org.tansiq.desk.platform.database.Part;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Trial;
import org.tansiq.desk.platform.postgres.TestDatabase;
import org.tansiq.desk.platform.postgres.TestPostgres;
import org.tansiq.proof.CopyVerifier;
import org.tansiq.proof.Finding;

/// What the desk writes into its ledger can be proved away from it, whatever somebody with all
/// rights does to the database.
class LedgerLogTest {

  private static final Officer SALMA = new Officer(UUID.randomUUID(), "Salma", "Madrid desk");

  @TempDir Path folder;
  private TestDatabase database;
  private SqlLedger ledger;
  private LedgerLog log;
  private LedgerCopies copies;

  @BeforeEach
  void open() {
    database =
        TestPostgres.database(
            "platform", db -> Migrations.run(db.dataSource(), List.of(new Part("platform", 0))));
    var source =
        new DriverManagerDataSource(
            database.url()
                + (database.url().contains("?") ? "&" : "?")
                + "options=-c%20role=tansiq_desk",
            database.user(),
            database.password());
    var jdbc = JdbcClient.create(source);
    ledger = new SqlLedger(jdbc);
    log =
        new LedgerLog(
            jdbc,
            new JdbcTemplate(source),
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            new AuditSettings(folder.resolve("keys").toString()),
            new DatabaseSettings("", "", "", "", 2, false));
    copies =
        new LedgerCopies(
            new Policy(jdbc, new DefaultListableBeanFactory().getBeanProvider(Trial.class)),
            ledger,
            log,
            jdbc);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_copy_of_an_honest_ledger_is_sound() throws IOException {
    write(300);
    assertThat(findings()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("copy/account.jsonl")))
        .hasSize(300)
        .first()
        .asString()
        .contains("\"act\":\"signed-in\"");
  }

  @Test
  void what_a_superuser_changes_deletes_or_slips_in_is_found() throws IOException {
    write(20);
    database.execute("alter table audit.entry disable trigger keep");
    database.execute("update audit.entry set why = 'nothing' where id = 7");
    database.execute("delete from audit.entry where id = 12");
    assertThat(findings())
        .extracting(Finding::kind, Finding::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.EDITED, 6L),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.DELETED, 11L));
  }

  @Test
  void a_log_made_anew_does_not_fit_the_checkpoints_before() throws IOException {
    write(20);
    database.execute("alter table audit.leaf disable trigger keep");
    database.execute("delete from audit.leaf where number = 19");
    database.execute("update audit.leaf set leaf = sha256('x') where number = 4");
    assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.ROLLED_BACK);
  }

  @Test
  void the_desk_itself_can_change_nothing() {
    write(3);
    var desk =
        database.url()
            + (database.url().contains("?") ? "&" : "?")
            + "options=-c%20role=tansiq_desk";
    var jdbc =
        JdbcClient.create(new DriverManagerDataSource(desk, database.user(), database.password()));
    for (var act :
        List.of(
            "update audit.entry set why = ''",
            "delete from audit.leaf",
            "truncate audit.checkpoint",
            "delete from audit.entry")) {
      assertThatThrownBy(() -> jdbc.sql(act).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_log_begun_with_other_keys_stops_the_start() {
    write(1);
    assertThatThrownBy(() -> LedgerKeys.in(folder.resolve("elsewhere"), true))
        .hasMessageContaining("Maybe the database was moved");
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      ledger.record(SALMA, Act.SIGNED_IN, "entry-" + i, "at " + Instant.EPOCH.plusSeconds(i));
    }
    log.takeUp();
  }

  private List<Finding> findings() throws IOException {
    var copy = folder.resolve("copy");
    copies.write(Officer.COMMAND_LINE, copy, (_, _, _) -> {});
    return new CopyVerifier(log.keys().signing().verifier(), Optional.of(log.keys().seal()))
        .verify(copy, Optional.empty())
        .findings();
  }
}
