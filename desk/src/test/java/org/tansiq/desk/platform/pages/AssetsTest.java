package org.tansiq.desk.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a template names of the front end is in the bundle; a missing file is found here and not by
/// a reader.
class AssetsTest {

  private static final Path BUNDLE = Path.of("src/main/resources/static/assets");
  private static final Pattern FILE = Pattern.compile("shell\\.asset\\(\"([^\"]+)\"\\)");
  private static final Pattern ICON = Pattern.compile("#i-([a-z0-9-]+)\"");
  private static final Pattern SYMBOL = Pattern.compile("id=\"i-([a-z0-9-]+)\"");

  @Test
  void every_file_a_template_names_is_there() throws IOException {
    assertThat(named(FILE)).isNotEmpty().allMatch(name -> Files.exists(BUNDLE.resolve(name)));
  }

  @Test
  void every_icon_a_template_names_is_in_the_sprite() throws IOException {
    var symbols =
        SYMBOL
            .matcher(Files.readString(BUNDLE.resolve("sprite.svg")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(symbols).containsAll(named(ICON));
  }

  private static Set<String> named(Pattern pattern) throws IOException {
    return templates().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).map(AssetsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
