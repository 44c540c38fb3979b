package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.platform.postgres.TestDatabase;
import org.tansiq.desk.platform.postgres.TestPostgres;

/// What an earlier version kept is all there after today's has migrated it: every table as full as
/// it was, the ledger sound, the officer let in, marked articles as closed as before.
class UpgradeTest {

  private static final String EARLIER = "earlier/0.1.backup";

  @Test
  void a_desk_of_an_earlier_version_goes_on_with_all_it_held(@TempDir Path folder)
      throws IOException {
    var archive = folder.resolve("earlier.backup");
    try (var kept =
        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(EARLIER), EARLIER)) {
      Files.copy(kept, archive);
    }
    var keys = folder.resolve("keys");
    var database = TestPostgres.database();
    assertThat(restore(database, keys, archive)).isZero();
    var before = rows(database);
    assertThat(before).containsEntry("intake.article", "10").containsEntry("register.claim", "127");

    try (var desk = TestDesk.on(database, keys)) {
      var after = rows(database);
      for (var table : before.entrySet()) {
        if (table.getKey().matches("(?!platform\\.(session|event_publication)|audit\\.).*")) {
          assertThat(after).as(table.getKey()).contains(table);
        }
      }
      assertThat(database.ask("select count(*) from register.citation where subject_id is null"))
          .isEqualTo("0");
      assertThat(
              database.ask(
                  """
                  select count(distinct m.engagement_id) = (select count(*) from register.engagement
                      where status = 'confirmed' and merged_into is null and not planned
                        and countries <> '{}') and count(*) > 0
                  from register.met m
                  """))
          .isEqualTo("t");
      theOfficerGoesOn(desk);
      theLedgerIsSound(database, keys, folder.resolve("copy"));
    }
  }

  private static void theOfficerGoesOn(TestDesk desk) {
    var officer = desk.stranger();
    assertThat(officer.signIn("amina", "four words that hold").path()).isEqualTo("/");
    for (var page : List.of("/", "/engagements", "/agreements", "/partners", "/intake")) {
      assertThat(officer.get(page).status()).as(page).isEqualTo(200);
    }
    assertThat(officer.get("/intake").document().select("a[href^=/articles/]")).hasSize(10);
  }

  private static void theLedgerIsSound(TestDatabase database, Path keys, Path copy) {
    var words = List.of("copy", copy.toString());
    assertThat(with(database, keys, () -> AuditCommands.ALL.run(words, terminal()))).isZero();
    var check =
        List.of(
            "verify",
            copy.toString(),
            "--key",
            keys.resolve("ledger.pub").toString(),
            "--seal",
            keys.resolve("ledger.seal").toString());
    assertThat(with(database, keys, () -> AuditCommands.ALL.run(check, terminal()))).isZero();
  }

  private static int restore(TestDatabase database, Path keys, Path archive) {
    var words = List.of(archive.toString());
    return with(database, keys, () -> RestoreCommand.COMMAND.run(words, terminal()));
  }

  /// How many rows each table holds.
  private static Map<String, String> rows(TestDatabase database) {
    var tables =
        database.ask(
            """
            select string_agg(format('%I.%I', schemaname, tablename), ' ') from pg_tables
            where tableowner = current_user and schemaname <> 'public'
              and tablename <> 'flyway_schema_history'
            """);
    var rows = new TreeMap<String, String>();
    for (var table : tables.split(" ")) {
      rows.put(table, database.ask("select count(*) from " + table));
    }
    return rows;
  }

  /// As the environment would say it.
  private static int with(
      TestDatabase database, Path keys, java.util.function.IntSupplier command) {
    var settings =
        Map.of(
            "tansiq.db.url", database.url(),
            "tansiq.db.user", database.user(),
            "tansiq.db.password", database.password(),
            "tansiq.audit.keys", keys.toString(),
            "tansiq.backup.passphrase", "quatre mots sans aucun lien");
    settings.forEach(System::setProperty);
    try {
      return command.getAsInt();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private static Terminal terminal() {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Locale.ENGLISH);
  }
}
