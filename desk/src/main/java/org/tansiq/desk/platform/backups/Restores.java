package org.tansiq.desk.platform.backups;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.tansiq.desk.platform.audit.AuditSettings;
import org.tansiq.desk.platform.audit.LedgerKeyFiles;
import org.tansiq.desk.platform.database.DatabaseServer;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.refusals.Refused;

/// Brings a desk back from a sealed file. It uses the database before the desk does, so it must not
/// be asked once anything else has opened it.
public final class Restores {

  private final DatabaseSettings database;
  private final LedgerKeyFiles keys;

  public Restores(DatabaseSettings database, AuditSettings audit) {
    this.database = database;
    this.keys = new LedgerKeyFiles(audit.folder(database));
  }

  /// Reads a file from its first to its last byte and refuses it where anything is not as it was
  /// written; no database is touched.
  ///
  /// @param held a checkpoint kept apart, which tells an older archive put in a newer one's place
  /// @throws IOException where the file cannot be read
  public static Manifest check(
      Path from, ArchiveSecret secret, Optional<String> held, Progress progress)
      throws IOException {
    try (var archive = Archive.open(from, secret)) {
      var log = new ArchivedLog();
      var told = new RowsTold(progress, archive.manifest().rows(), "keeping.checking");
      archive.tables((table, rows) -> {
        if (table.name().equals(ArchivedLog.TABLE)) {
          log.read(table, rows);
        }
        told.more(table.rows());
      });
      told.end();
      log.check(archive, held);
      return archive.manifest();
    } catch (SQLException impossible) {
      throw new IllegalStateException("no database was asked", impossible);
    }
  }

  /// Puts a checked file's content in place of what the database holds.
  ///
  /// @param replace whether a register in which something was ever done may be dropped
  public void restore(Path from, ArchiveSecret secret, boolean replace, Progress progress)
      throws IOException {
    if (DatabaseServer.running(database).isPresent()) {
      throw new Refused(BackupRefusal.DESK_RUNS);
    }
    try (var archive = Archive.open(from, secret);
        var server = DatabaseServer.open(database)) {
      new Restoring(server.owner(), archive, keys).run(replace, progress);
    }
  }
}
