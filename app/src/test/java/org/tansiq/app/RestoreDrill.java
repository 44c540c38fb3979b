package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.desk.platform.postgres.TestDatabase;

/// Backs a running desk up, restores it into a home that holds nothing, and holds the two against
/// each other: every row of every table, the ledger's head, and the check of the ledger itself.
final class RestoreDrill {

  private static final String SECRET = "quatre mots sans aucun lien";
  private static final String ALL_TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where tableowner = current_user and schemaname not in ('public')
      """;

  private final TestDesk desk;
  private final Path folder;
  private final Path archive;
  private final Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// @param folder where PostgreSQL's own account may reach a home
  RestoreDrill(TestDesk desk, Path folder) throws IOException {
    this.desk = desk;
    this.folder = folder;
    this.archive = folder.resolve("desk.backup");
    this.home = Files.createTempDirectory("tansiq-restored-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
  }

  void run() throws IOException {
    var source = desk.database();
    var there =
        Map.of(
            "tansiq.db.url", source.url(),
            "tansiq.db.user", source.user(),
            "tansiq.db.password", source.password(),
            "tansiq.audit.keys", desk.keys().toString());
    assertThat(command(there, BackupCommand.COMMAND, archive.toString())).as(said()).isZero();
    var checkpoint = Files.writeString(folder.resolve("checkpoint"), printed());
    assertThat(command(there, BackupCommand.COMMAND, archive.toString())).isEqualTo(73);
    assertThat(command(there, RestoreCommand.COMMAND, archive.toString())).isEqualTo(65);
    assertThat(said()).contains("The desk runs on this database");

    var empty = Map.of("tansiq.db.home", home.toString());
    var held = checkpoint.toString();
    assertThat(command(empty, RestoreCommand.COMMAND, archive.toString(), "--held", held))
        .as(said())
        .isZero();
    var before = digests(source);
    try (var restored = EmbeddedPostgres.open(home.resolve("postgres"))) {
      var database = new TestDatabase(restored.jdbcUrl(), restored.user(), restored.password());
      assertThat(digests(database)).isEqualTo(before);
      assertThat(database.ask("select act from audit.entry order by id desc limit 1"))
          .isEqualTo("restored");
    }
    assertThat(command(empty, RestoreCommand.COMMAND, archive.toString())).isEqualTo(65);
    assertThat(said()).contains("The register holds something");
    theLedgerIsSound(empty, held);
  }

  private void theLedgerIsSound(Map<String, String> settings, String held) throws IOException {
    var copy = folder.resolve("copy").toString();
    assertThat(ledger(settings, "copy", copy)).as(said()).isZero();
    var keys = home.resolve("keys");
    assertThat(
            ledger(
                settings,
                "verify",
                copy,
                "--key",
                keys.resolve("ledger.pub").toString(),
                "--seal",
                keys.resolve("ledger.seal").toString(),
                "--held",
                held))
        .as(printed() + said())
        .isZero();
    assertThat(said()).contains("Sound: ");
    assertThat(ledger(settings, "copy", copy))
        .as("never into a folder that is not empty")
        .isEqualTo(73);
  }

  /// Each table's rows in one sum; of the ledger those that were there before the restore.
  private static Map<String, String> digests(TestDatabase database) {
    var digests = new TreeMap<String, String>();
    var tables =
        database.ask("select string_agg(t, ' ') from (" + ALL_TABLES + ") x (t)").split(" ");
    for (var table : tables) {
      var rows =
          switch (table) {
            case "audit.entry" -> "audit.entry t where act <> 'restored'";
            case "audit.leaf" ->
                "audit.leaf t where entry_id not in (select id from audit.entry where act = 'restored')";
            case "audit.checkpoint" ->
                "audit.checkpoint t where at < (select at from audit.entry where act = 'backed-up')";
            default -> table + " t";
          };
      if (!table.endsWith("flyway_schema_history")) {
        digests.put(
            table,
            database.ask(
                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                    + rows));
      }
    }
    assertThat(digests).hasSizeGreaterThan(25);
    return digests;
  }

  private int ledger(Map<String, String> settings, String... words) {
    return with(settings, () -> AuditCommands.ALL.run(List.of(words), terminal()));
  }

  private int command(Map<String, String> settings, Command command, String... words) {
    return with(settings, () -> command.run(List.of(words), terminal()));
  }

  /// As the environment would say it.
  private int with(Map<String, String> settings, java.util.function.IntSupplier work) {
    out.reset();
    err.reset();
    var all = new TreeMap<>(settings);
    all.put("tansiq.backup.passphrase", SECRET);
    all.forEach(System::setProperty);
    try {
      return work.getAsInt();
    } finally {
      all.keySet().forEach(System::clearProperty);
    }
  }

  private Terminal terminal() {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Locale.ENGLISH);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
