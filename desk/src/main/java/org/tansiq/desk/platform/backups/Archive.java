package org.tansiq.desk.platform.backups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tansiq.desk.platform.audit.LedgerKeyFiles;
import org.tansiq.desk.platform.refusals.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What lies in a sealed file: an ordinary ZIP with the manifest first, the ledger's keys, and one
/// file of COPY text (PostgreSQL's own format) for each table.
final class Archive implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final String KEYS = "keys/";
  static final String TABLES = "tables/";
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final SealedInput sealed;
  private final ZipInputStream zip;
  private final Manifest manifest;
  private final Map<String, String> keys = new LinkedHashMap<>();

  private Archive(SealedInput sealed) throws IOException {
    this.sealed = sealed;
    this.zip = new ZipInputStream(sealed, StandardCharsets.UTF_8);
    this.manifest = manifest(text(MANIFEST));
    for (var name : LedgerKeyFiles.NAMES) {
      keys.put(name, text(KEYS + name));
    }
  }

  /// Opens a file and reads what comes before the tables.
  static Archive open(Path file, ArchiveSecret secret) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
    try {
      return new Archive(new SealedInput(bytes, secret));
    } catch (IOException | RuntimeException failed) {
      bytes.close();
      throw failed;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /// The ledger's key files by name.
  Map<String, String> keys() {
    return Map.copyOf(keys);
  }

  /// Hands each table's rows to the reader and makes sure that nothing is missing up to the end.
  void tables(TableReader reader) throws IOException, SQLException {
    for (var table : manifest.tables()) {
      expect(TABLES + table.name());
      var rows = new RowCount(zip);
      reader.read(table, rows);
      rows.skipToEnd();
      if (rows.rows() != table.rows()) {
        throw new Refused(BackupRefusal.COUNTS_DIFFER, table.name(), rows.rows(), table.rows());
      }
    }
    if (zip.getNextEntry() != null) {
      throw malformed();
    }
    sealed.transferTo(OutputStream.nullOutputStream());
  }

  private String text(String name) throws IOException {
    expect(name);
    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
  }

  private void expect(String name) throws IOException {
    try {
      var entry = zip.getNextEntry();
      if (entry == null || !entry.getName().equals(name)) {
        throw malformed();
      }
    } catch (ZipException noZip) {
      throw malformed();
    }
  }

  private static Refused malformed() {
    return new Refused(BackupRefusal.ARCHIVE_MALFORMED);
  }

  private static Manifest manifest(String text) {
    try {
      return JSON.readValue(text, Manifest.class);
    } catch (JacksonException other) {
      throw malformed();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Reads the rows of a table.
  interface TableReader {
    void read(Manifest.Table table, InputStream rows) throws IOException, SQLException;
  }
}
