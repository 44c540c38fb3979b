package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The wiring that the build writes down knows the settings of a fresh desk: whatever part exists
/// only when an operator names a setting must be known, or that setting would do nothing.
class WiringTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CONDITION = Pattern.compile("^@(ConditionalOn\\w+)(.*)$");
  private static final Pattern NAMED = Pattern.compile("\\(\"([\\w.-]+)\"\\)");

  @Test
  void every_setting_that_makes_a_part_exist_is_known() throws IOException {
    var asked = new TreeSet<String>();
    for (var module : new String[] {"desk", "demo", "app"}) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Files.readString(file).lines().map(String::strip).forEach(line -> ask(line, asked));
        }
      }
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(Wiring.SWITCHES);
  }

  private static void ask(String line, TreeSet<String> asked) {
    var condition = CONDITION.matcher(line);
    if (condition.matches() && !condition.group(1).equals("ConditionalOnWebApplication")) {
      var name = NAMED.matcher(condition.group(2));
      asked.add(name.matches() ? name.group(1) : line);
    }
  }
}
