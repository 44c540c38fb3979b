package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the desk claims of OWASP ASVS 5.0.0 is complete, names tests that exist, and is drawn for
/// whoever wants to see it at a glance.
class AsvsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CLAIMED = ROOT.resolve("docs/asvs.yaml");
  private static final Path SHOWN = ROOT.resolve("docs/asvs.md");
  private static final List<String> STATES = List.of("met", "not-applicable", "open");
  private static final List<String> CHAPTERS =
      List.of(
          "Encoding and Sanitization",
          "Validation and Business Logic",
          "Web Frontend Security",
          "API and Web Service",
          "File Handling",
          "Authentication",
          "Session Management",
          "Authorization",
          "Self-contained Tokens",
          "OAuth and OIDC",
          "Cryptography",
          "Secure Communication",
          "Configuration",
          "Data Protection",
          "Secure Coding and Architecture",
          "Security Logging and Error Handling",
          "WebRTC");

  /// Requirements of levels 1 and 2 in each chapter of 5.0.0, 253 in all.
  private static final List<Integer> COUNTS =
      List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

  private static final List<String> OF_LEVEL_3 = List.of("8.3.2", "14.2.6", "14.2.7", "14.2.8");

  private static final String HEAD =
      """
      # How far the desk meets OWASP ASVS 5.0.0

      Drawn by a test from [asvs.yaml](asvs.yaml), where each requirement of levels 1 and 2 stands with the test that shows it or the reason
      why not; of level 3 those this desk is held to. *Met* means that a test or a document of the repository shows it. Nobody from outside has
      looked yet.

      | chapter | met | not applicable | open |
      |---|---|---|---|
      """;

  private record Requirement(
      String id, int level, String about, String state, List<String> shownBy, String why) {

    static Requirement of(Map<?, ?> said) {
      return new Requirement(
          text(said.get("id")),
          Integer.parseInt(text(said.get("level"))),
          text(said.get("about")),
          text(said.get("state")),
          said.get("shown-by") instanceof List<?> shown
              ? shown.stream().map(String::valueOf).toList()
              : List.of(),
          text(said.get("why")));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
      return value == null ? "" : value.toString();
    }

    int chapter() {
      return numbers()[0];
    }

    int[] numbers() {
      return Arrays.stream(id.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
  }

  private static List<Requirement> requirements() throws IOException {
    List<Map<?, ?>> all =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(CLAIMED));
    return all.stream().map(Requirement::of).toList();
  }

  @Test
  void every_requirement_is_there_once_and_in_order() throws IOException {
    var all = requirements();
    assertThat(all)
        .extracting(Requirement::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("\\d+\\.\\d+\\.\\d+"));
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(Requirement::numbers, Arrays::compare));
    var counts = new TreeMap<Integer, Integer>();
    all.stream()
        .filter(one -> one.level() < 3)
        .forEach(one -> counts.merge(one.chapter(), 1, Integer::sum));
    assertThat(counts.values()).containsExactlyElementsOf(COUNTS);
    assertThat(all.stream().filter(one -> one.level() == 3).map(Requirement::id))
        .containsExactlyElementsOf(OF_LEVEL_3);
  }

  @Test
  void what_is_met_is_shown_by_something_and_what_is_not_says_why() throws IOException {
    var tests = tests();
    for (var one : requirements()) {
      assertThat(STATES).as(one.id()).contains(one.state());
      assertThat(one.about()).as(one.id()).isNotBlank();
      if (one.state().equals("met")) {
        assertThat(one.shownBy()).as(one.id()).isNotEmpty();
      } else {
        assertThat(one.why()).as(one.id()).isNotBlank();
      }
      for (var shown : one.shownBy()) {
        assertThat(exists(shown, tests)).as(one.id() + ": " + shown).isTrue();
      }
    }
  }

  private static boolean exists(String shown, Map<String, String> tests) {
    if (shown.contains("/")) {
      return Files.exists(ROOT.resolve(shown));
    }
    var parts = shown.split("#");
    return tests.containsKey(parts[0])
        && (parts.length == 1
            || tests.getOrDefault(parts[0], "").contains("void " + parts[1] + "("));
  }

  private static Map<String, String> tests() throws IOException {
    var tests = new HashMap<String, String>();
    try (var files = Files.walk(ROOT)) {
      for (var file : files.filter(AsvsTest::isTest).toList()) {
        var name = file.getFileName().toString();
        tests.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    return tests;
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
  }

  @Test
  void the_table_is_what_the_list_says() throws IOException {
    var drawn = Path.of("target", "asvs.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, draw(requirements()));
    assertThat(SHOWN)
        .as("docs/asvs.md is stale; copy app/target/asvs.md there and read the difference")
        .hasSameTextualContentAs(drawn);
  }

  private static String draw(List<Requirement> all) {
    var out = new StringBuilder(HEAD);
    for (int i = 0; i < CHAPTERS.size(); i++) {
      var chapter = i + 1;
      var inside = all.stream().filter(one -> one.chapter() == chapter).toList();
      out.append(row(chapter + " " + CHAPTERS.get(i), inside));
    }
    out.append(row("**all**", all));
    out.append("\n## Open\n\n| | level | asked | what is there, and what is missing |\n");
    out.append("|---|---|---|---|\n");
    all.stream()
        .filter(one -> one.state().equals("open"))
        .map(one ->
            "| %s | %d | %s | %s |\n".formatted(one.id(), one.level(), one.about(), one.why()))
        .forEach(out::append);
    return out.toString();
  }

  private static String row(String name, List<Requirement> of) {
    return STATES.stream()
        .map(state -> String.valueOf(of.stream().filter(r -> r.state().equals(state)).count()))
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }
}
