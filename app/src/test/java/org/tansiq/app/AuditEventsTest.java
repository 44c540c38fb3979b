package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;

/// Draws the catalogue of the ledger's entries from the acts there are, so that none can be written
/// that no reader could look up.
class AuditEventsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CATALOGUE = ROOT.resolve("docs/audit-events.md");
  private static final Path SOURCE =
      ROOT.resolve("desk/src/main/java/org/tansiq/desk/platform/audit/Act.java");
  private static final Pattern CONSTANT = Pattern.compile("((?: {2}///.*\n)+) {2}([A-Z_]+)[,;]");

  private static final String HEAD =
      """
      # What the ledger says

      Drawn from the code by a test: every act that can be written, with its words in the desk's three languages, what its
      subject names, and when it is written. An entry has an `id`, `at` (UTC), the `officer` (an id), the officer's `unit` at
      that time, the `act` (the code below), the `subject` (an id where nothing else is said, never a name) and `why`.

      Three officers are nobody of the directorate: `00000000-0000-0000-0000-000000000001` is the command line of the machine's
      owner, `…0002` the desk itself, by its own rules or when a stranger knocks, `…0003` whoever
      entered by break-glass.

      """;

  @Test
  void the_catalogue_of_audit_events_is_what_the_code_writes() throws IOException {
    var drawn = Path.of("target", "audit-events.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, draw());
    assertThat(CATALOGUE)
        .as(
            "docs/audit-events.md is stale; copy app/target/audit-events.md and read the difference")
        .hasSameTextualContentAs(drawn);
  }

  /// An act that nothing writes misleads whoever reads the ledger for it.
  @Test
  void every_act_is_written_somewhere() throws IOException {
    var sources = new StringBuilder();
    for (var part : List.of("desk", "demo", "app")) {
      try (var files = Files.walk(ROOT.resolve(part).resolve("src/main/java"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    assertThat(Act.values())
        .allSatisfy(act -> assertThat(sources).containsPattern("Act\\." + act.name() + "\\b"));
  }

  private static String draw() throws IOException {
    var told = told();
    var out = new StringBuilder(HEAD);
    out.append("| act | العربية | français | English | subject | written when |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (var act : Act.values()) {
      var doc = told.getOrDefault(act.name(), List.of());
      assertThat(doc).as("/// subject: when, above %s in Act.java", act).hasSize(2);
      var row = new ArrayList<>(List.of("`" + act.code() + "`"));
      for (var tongue : List.of(Tongue.AR, Tongue.FR, Tongue.EN)) {
        assertThat(Words.in(tongue).has("act." + act.code())).as("act.%s", act.code()).isTrue();
        row.add(Words.in(tongue).text("act." + act.code()));
      }
      row.addAll(doc);
      out.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
    return out.toString();
  }

  /// What stands above each constant, parted at its first colon.
  private static Map<String, List<String>> told() throws IOException {
    var told = new TreeMap<String, List<String>>();
    CONSTANT
        .matcher(Files.readString(SOURCE))
        .results()
        .forEach(found -> {
          var text = found.group(1).replaceAll(" {2}///", "").replaceAll("\\s+", " ").strip();
          told.put(found.group(2), List.of(text.split(": ", 2)));
        });
    return told;
  }
}
