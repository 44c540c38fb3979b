package org.tansiq.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `RESULTS.md`, one section a group of figures, each with its day and machine.
final class Results {

  private static final Pattern SECTION =
      Pattern.compile("(?s)<!-- (\\d \\w+) -->\n(.*?)(?=<!-- \\d \\w+ -->\n|\\z)");
  private static final String HEAD =
      """
      # Measured

      `./tansiq bench` measures all again, `./tansiq bench start pages` some; every section says on what machine it was measured. A
      ratio says more than a figure, so each has a yardstick measured in the same minute.

      """;

  private final Path file;
  private final Map<String, String> sections = new TreeMap<>();

  private Results(Path file) {
    this.file = file;
  }

  static Results in(Path file) throws IOException {
    var results = new Results(file);
    if (Files.exists(file)) {
      SECTION
          .matcher(Files.readString(file))
          .results()
          .forEach(section -> results.sections.put(section.group(1), section.group(2)));
    }
    return results;
  }

  void put(Figures figures, String text) {
    var today = LocalDate.now(ZoneOffset.UTC);
    sections.put(
        order(figures) + " " + figures.name(),
        """
        ## %s

        `./tansiq bench %s` · %s · %s

        %s

        """
            .formatted(figures.title(), figures.name(), today, Machine.facts(), text.strip()));
  }

  private static int order(Figures figures) {
    return switch (figures.name()) {
      case "start" -> 1;
      case "pages" -> 2;
      case "reading" -> 3;
      case "adding" -> 4;
      case "audit" -> 6;
      case "kills" -> 7;
      default -> 5;
    };
  }

  void write() throws IOException {
    var text = new StringBuilder(HEAD);
    sections.forEach((name, section) ->
        text.append("<!-- ").append(name).append(" -->\n").append(section.strip()).append("\n\n"));
    Files.writeString(file, text.toString().strip() + "\n");
  }
}
