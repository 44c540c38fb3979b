package org.tansiq.desk.platform.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/// A ledger with its log on a database and in a folder of its own.
final class LedgerHouse implements AutoCloseable {

  static final Officer SALMA = new Officer(UUID.randomUUID(), "Salma", "Madrid desk");

  final Path folder;
  final TestDatabase database;
  final DriverManagerDataSource source;
  final SqlLedger ledger;
  final LedgerLog log;
  final LedgerCopies copies;

  LedgerHouse(Path folder) {
    this.folder = folder;
    database =
        TestPostgres.database(
            "platform", db -> Migrations.run(db.dataSource(), List.of(new Part("platform", 0))));
    source =
        new DriverManagerDataSource(
            database.url()
                + (database.url().contains("?") ? "&" : "?")
                + "options=-c%20role=tansiq_desk",
            database.user(),
            database.password());
    var jdbc = JdbcClient.create(source);
    ledger = new SqlLedger(jdbc);
    log = log();
    copies =
        new LedgerCopies(policy(), ledger, log, jdbc, new DataSourceTransactionManager(source));
  }

  private Policy policy() {
    return new Policy(
        JdbcClient.create(source), new DefaultListableBeanFactory().getBeanProvider(Trial.class));
  }

  /// An instance of the desk, as far as the log goes.
  LedgerLog log() {
    return new LedgerLog(
        JdbcClient.create(source),
        new JdbcTemplate(source),
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        new AuditSettings(folder.resolve("keys").toString()),
        new DatabaseSettings("", "", "", "", 2, false));
  }

  LedgerKeyChange change(LedgerLog instance) {
    return new LedgerKeyChange(policy(), ledger, instance);
  }

  void write(int entries) {
    for (int i = 0; i < entries; i++) {
      ledger.record(SALMA, Act.SIGNED_IN, "entry-" + i, "at " + Instant.EPOCH.plusSeconds(i));
    }
    log.takeUp();
  }

  @Override
  public void close() {
    database.close();
  }
}
