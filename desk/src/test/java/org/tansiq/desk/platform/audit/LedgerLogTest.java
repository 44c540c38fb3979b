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
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.CopyVerifier;
import org.tansiq.proof.Edge;
import org.tansiq.proof.Finding;

/// What the desk writes into its ledger can be proved away from it, whatever somebody with all
/// rights does to the database.
class LedgerLogTest {

  private static final Officer SALMA = new Officer(UUID.randomUUID(), "Salma", "Madrid desk");

  @TempDir Path folder;
  private TestDatabase database;
  private DriverManagerDataSource source;
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
    this.source = source;
    log = log();
    copies = new LedgerCopies(policy(), ledger, log, jdbc);
  }

  private Policy policy() {
    return new Policy(
        JdbcClient.create(source), new DefaultListableBeanFactory().getBeanProvider(Trial.class));
  }

  /// An instance of the desk, as far as the log goes.
  private LedgerLog log() {
    return new LedgerLog(
        JdbcClient.create(source),
        new JdbcTemplate(source),
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        new AuditSettings(folder.resolve("keys").toString()),
        new DatabaseSettings("", "", "", "", 2, false));
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

  @Test
  void another_key_signs_on_and_both_the_old_and_the_new_check_what_was_before()
      throws IOException {
    write(20);
    var before = log.verifier();
    var held = log.sign(edge()).signedNote();
    var change = new LedgerKeyChange(policy(), ledger, log);
    assertThatThrownBy(() -> change.rotate(SALMA, "x")).hasMessageContaining("NOT_ALLOWED");
    var after = change.rotate(Officer.COMMAND_LINE, "yearly");
    assertThat(after).isNotEqualTo(before);
    write(5);

    var copy = folder.resolve("rotated");
    copies.write(Officer.COMMAND_LINE, copy, (_, _, _) -> {});
    for (var key : List.of(before, after)) {
      assertThat(
              new CopyVerifier(key, Optional.of(log.keys().seal()))
                  .verify(copy, Optional.of(held))
                  .findings())
          .isEmpty();
    }
    assertThat(Files.readString(copy.resolve("account.jsonl"))).contains("rotated-ledger-key");
    assertThat(Checkpoint.read(Files.readString(copy.resolve("checkpoint")), after).head().size())
        .as("signed by the new one")
        .isEqualTo(26);
    assertThat(Files.readString(folder.resolve("keys/ledger.key")))
        .as("the old secret is gone")
        .startsWith(after.text());

    Files.delete(copy.resolve("keys"));
    assertThat(new CopyVerifier(before, Optional.empty()).verify(copy, Optional.empty()).findings())
        .as("without the chain the old key vouches for nothing new")
        .extracting(Finding::kind)
        .contains(Finding.Kind.FORGED);
  }

  @Test
  void an_instance_that_ran_meanwhile_goes_on_with_the_new_key() {
    write(3);
    var beside = log();
    new LedgerKeyChange(policy(), ledger, log).rotate(Officer.COMMAND_LINE, "seen by somebody");
    assertThat(beside.sign(edge()).signedNote()).isEqualTo(log.sign(edge()).signedNote());
    assertThat(log().verifier()).as("a new start").isEqualTo(log.verifier());
  }

  @Test
  void a_handing_over_that_was_cut_off_is_finished_or_never_was() throws IOException {
    write(1);
    var keys = folder.resolve("keys");
    var old = Files.readString(keys.resolve("ledger.key"));
    new LedgerKeyChange(policy(), ledger, log).rotate(Officer.COMMAND_LINE, "yearly");
    var next = Files.readString(keys.resolve("ledger.key"));
    Files.writeString(keys.resolve("ledger.key.next"), next);
    Files.writeString(keys.resolve("ledger.key"), old);
    assertThat(log().verifier().text()).isEqualTo(next.lines().findFirst().orElseThrow());

    Files.writeString(keys.resolve("ledger.key.next"), old);
    assertThat(log().verifier().text()).isEqualTo(next.lines().findFirst().orElseThrow());
    assertThat(keys.resolve("ledger.key.next")).doesNotExist();
  }

  private Checkpoint.Head edge() {
    return new Checkpoint.Head(0, new Edge().head().root());
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
