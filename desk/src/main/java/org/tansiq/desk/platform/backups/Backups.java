package org.tansiq.desk.platform.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.AuditSettings;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.audit.LedgerKeyFiles;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.desk.platform.database.DatabaseServer;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;

/// Writes the whole desk, as it is at one moment, into one sealed file: every row, the place of
/// every sequence, the ledger's keys. The desk may run meanwhile.
///
/// Not inside: the settings, the program, the embedded server's own password and logs.
@Service
public class Backups {

  private final DatabaseServer server;
  private final Ledger ledger;
  private final LedgerLog log;
  private final LedgerKeyFiles keys;
  private final Clock clock;

  Backups(
      DatabaseServer server,
      Ledger ledger,
      LedgerLog log,
      AuditSettings audit,
      DatabaseSettings database,
      Clock clock) {
    this.server = server;
    this.ledger = ledger;
    this.log = log;
    this.keys = new LedgerKeyFiles(audit.folder(database));
    this.clock = clock;
  }

  /// Writes a file that must not be there yet; it has its name only once it is whole and on the
  /// disk. The act is in the ledger before anything is written, and so in the archive too.
  ///
  /// @throws IOException where the file cannot be written
  public Manifest write(Officer by, Path to, ArchiveSecret secret, Progress progress)
      throws IOException {
    ledger.record(by, Act.BACKED_UP, "register", String.valueOf(to.getFileName()));
    log.takeUp();
    var unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    try {
      var manifest = writeUnfinished(unfinished, secret, progress);
      Files.move(unfinished, to);
      return manifest;
    } catch (SQLException failed) {
      throw new IllegalStateException("The register cannot be read for a backup", failed);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Manifest writeUnfinished(Path file, ArchiveSecret secret, Progress progress)
      throws IOException, SQLException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
            FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
        var connection = server.owner().getConnection()) {
      begin(connection);
      var sealed =
          new SealedOutput(
              new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17), secret);
      var zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
      var manifest = manifest(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
      entry(zip, Archive.MANIFEST, Archive.JSON.writeValueAsString(manifest));
      for (Map.Entry<String, String> key : keys.read().entrySet()) {
        entry(zip, Archive.KEYS + key.getKey(), key.getValue());
      }
      tables(connection, manifest, zip, progress);
      zip.finish();
      sealed.finish();
      channel.force(true);
      connection.rollback();
      return manifest;
    }
  }

  /// One snapshot for all tables; a row that a policy would hide makes it fail, not thinner.
  private static void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (var statement = connection.createStatement()) {
      statement.execute("set local row_security = off");
    }
  }

  private Manifest manifest(JdbcClient snapshot) {
    var catalogue = new Catalogue(snapshot);
    return new Manifest(
        clock.instant().toString(),
        catalogue.serverVersion(),
        catalogue.parts(catalogue.schemas()),
        catalogue.tables(),
        catalogue.sequences(),
        log.checkpoint(snapshot).signedNote());
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void tables(
      Connection connection, Manifest manifest, ZipOutputStream zip, Progress progress)
      throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var told = new RowsTold(progress, manifest.rows(), "keeping.backing-up");
    for (var table : manifest.tables()) {
      zip.putNextEntry(new ZipEntry(Archive.TABLES + table.name()));
      CopyOut rows =
          copies.copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columns()));
      for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
        zip.write(row);
        told.more(1);
      }
      zip.closeEntry();
    }
    told.end();
  }
}
