package org.tansiq.desk.platform.backups;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tansiq.desk.platform.audit.LedgerKeyFiles;
import org.tansiq.desk.platform.backups.Manifest.SchemaState;
import org.tansiq.desk.platform.database.Migrations;
import org.tansiq.desk.platform.database.Part;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.refusals.Refused;

/// One restore: what could be refused is looked at first, then the old schemas go, the schemas are
/// made as they were at the time of the backup, and all rows come in one transaction. From the
/// first drop to that commit a mark stands in the database, and no desk starts on it.
record Restoring(DataSource owner, Archive archive, LedgerKeyFiles keys) {

  void run(boolean replace, Progress progress) throws IOException {
    Migrations.createRole(owner);
    var jdbc = JdbcClient.create(owner);
    var catalogue = new Catalogue(jdbc);
    refuseRunningDesk(jdbc);
    if (!replace && !catalogue.empty()) {
      throw new Refused(BackupRefusal.REGISTER_NOT_EMPTY, catalogue.count("audit.entry"));
    }
    var targets = targets();
    jdbc.sql("create schema if not exists " + Migrations.UNFINISHED).update();
    drop(jdbc, catalogue);
    targets.forEach((part, version) -> Migrations.runTo(owner, part, version));
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      load(connection, progress);
      keys.replace(archive.keys(), ".before-" + archive.manifest().made().replaceAll("\\D", ""));
      connection.commit();
      connection.setAutoCommit(true);
      for (var table : archive.manifest().tables()) {
        execute(connection, "analyze " + table.name());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The archive does not go into this database", failed);
    }
  }

  private static void refuseRunningDesk(JdbcClient jdbc) {
    var running =
        jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and application_name = 'tansiq'
                """)
            .query(Long.class)
            .single();
    if (running > 0) {
      throw new Refused(BackupRefusal.DESK_RUNS);
    }
  }

  /// The version each part must have for these rows; refuses migrations this program has not.
  private Map<Part, String> targets() {
    var targets = new LinkedHashMap<Part, String>();
    for (var state : archive.manifest().parts()) {
      var part = new Part(state.name(), targets.size());
      var known = Migrations.known(owner, part);
      for (var step : state.steps()) {
        var checksum = known.get(step.version());
        if (checksum == null || checksum != step.checksum()) {
          throw other(state, step.version());
        }
        targets.put(part, step.version());
      }
    }
    return targets;
  }

  private static Refused other(SchemaState state, String version) {
    return new Refused(BackupRefusal.OTHER_SCHEMA, state.name(), version);
  }

  private void drop(JdbcClient jdbc, Catalogue catalogue) {
    var schemas = new LinkedHashSet<>(catalogue.schemas());
    archive.manifest().parts().forEach(part -> schemas.add(part.name()));
    schemas.forEach(schema -> jdbc.sql("drop schema if exists " + schema + " cascade").update());
  }

  private void load(Connection connection, Progress progress) throws SQLException, IOException {
    var manifest = archive.manifest();
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    var catalogue = new Catalogue(jdbc);
    // What triggers derive is among the rows; they would only write it a second time.
    triggers(connection, "disable");
    for (var table : manifest.tables().reversed()) {
      // What a migration writes is among the rows too.
      if (catalogue.count(table.name()) > 0) {
        jdbc.sql("delete from " + table.name()).update();
      }
    }
    var told = new RowsTold(progress, manifest.rows(), "keeping.restoring");
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    archive.tables((table, rows) -> {
      copies.copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), rows);
      var there = catalogue.count(table.name());
      if (there != table.rows()) {
        throw new Refused(BackupRefusal.COUNTS_DIFFER, table.name(), there, table.rows());
      }
      told.more(table.rows());
    });
    for (var sequence : manifest.sequences()) {
      jdbc.sql("select setval(cast(:name as regclass), :last)")
          .param("name", sequence.name())
          .param("last", sequence.last())
          .query(Long.class)
          .single();
    }
    triggers(connection, "enable");
    jdbc.sql("drop schema " + Migrations.UNFINISHED).update();
    told.end();
  }

  private void triggers(Connection connection, String word) throws SQLException {
    for (var table : archive.manifest().tables()) {
      execute(connection, "alter table %s %s trigger user".formatted(table.name(), word));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
