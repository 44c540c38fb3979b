package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every decision has its record, its line, and tests that exist.
class DecisionsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path RECORDS = ROOT.resolve("docs/decisions");
  private static final List<String> PARTS =
      List.of(
          "**Question.**",
          "**Decision.**",
          "**Looked at and left.**",
          "**Price.**",
          "**Kept true by**");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Journey))`");

  @Test
  void each_record_has_its_five_parts_and_its_line() throws IOException {
    var list = Files.readString(ROOT.resolve("DECISIONS.md"));
    for (var record : records()) {
      assertThat(Files.readString(record)).as(record.toString()).contains(PARTS);
      assertThat(list).contains("(docs/decisions/" + record.getFileName() + ")");
    }
  }

  @Test
  void the_tests_that_keep_a_decision_true_exist() throws IOException {
    var existing = testNames();
    for (var record : records()) {
      var named = TEST.matcher(keptTrue(record)).results().map(m -> m.group(1)).toList();
      assertThat(named).as(record.toString()).isNotEmpty();
      assertThat(existing).as(record.toString()).containsAll(named);
    }
  }

  private static String keptTrue(Path record) throws IOException {
    var text = Files.readString(record);
    return text.substring(text.indexOf(PARTS.getLast()));
  }

  private static List<Path> records() throws IOException {
    try (var files = Files.list(RECORDS)) {
      return files.sorted().toList();
    }
  }

  private static Set<String> testNames() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .map(Path::toString)
          .filter(name -> name.contains("/src/test/java/") && name.endsWith(".java"))
          .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - 5))
          .collect(Collectors.toSet());
    }
  }
}
