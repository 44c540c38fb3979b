package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Draws the map of the parts from the sources, so that it cannot lag behind them.
class PartsMapTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MAP = ROOT.resolve("docs/parts.md");
  private static final Pattern NAME =
      Pattern.compile("org\\.tansiq\\.(desk\\.(?!package))?(?!desk)([a-z]+)");
  private static final Pattern WHY = Pattern.compile("(?m)^/// ?(.*)$");

  @Test
  void the_map_of_the_parts_is_what_the_sources_say() throws IOException {
    var drawn = Path.of("target", "parts.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, draw(parts()));
    assertThat(MAP)
        .as("docs/parts.md is stale; copy app/target/parts.md there and read the difference")
        .hasSameTextualContentAs(drawn);
  }

  private static TreeMap<String, Part> parts() throws IOException {
    var parts = new TreeMap<String, Part>();
    for (var file : sources()) {
      var text = Files.readString(file);
      var name = nameOf(file);
      if (name.isEmpty()) {
        continue;
      }
      var part = parts.computeIfAbsent(name, Part::new);
      NAME.matcher(text)
          .results()
          .map(m -> named(m.group(1) != null, m.group(2)))
          .forEach(part.knows::add);
      if (file.getFileName().toString().equals("package-info.java")) {
        part.say(file, text);
      }
    }
    parts.forEach((name, part) -> {
      part.knows.retainAll(parts.keySet());
      part.knows.remove(name);
    });
    return parts;
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/org/tansiq/"))
          .sorted()
          .toList();
    }
  }

  private static String nameOf(Path file) {
    var matcher = NAME.matcher(file.toString().replace('/', '.'));
    var name = "";
    while (matcher.find()) {
      name = named(matcher.group(1) != null, matcher.group(2));
    }
    return name;
  }

  private static String named(boolean desk, String name) {
    return desk ? "desk." + name : name;
  }

  private static String draw(Map<String, Part> parts) {
    var map = new StringBuilder();
    map.append(
        "# The parts\n\nDrawn from the sources by `PartsMapTest`; an arrow means *knows*.\n\n");
    map.append("```mermaid\nflowchart TB\n");
    map.append(group("desk", "The desk", parts, name -> name.startsWith("desk.")));
    map.append(group("engines", "Engines", parts, PartsMapTest::isEngine));
    parts
        .values()
        .forEach(part ->
            part.knows.forEach(other ->
                map.append("  ")
                    .append(id(part.name))
                    .append(" --> ")
                    .append(id(other))
                    .append('\n')));
    map.append("```\n\n| part | why it exists | knows |\n|---|---|---|\n");
    parts.values().forEach(part -> map.append(part.row()));
    return map.toString();
  }

  private static boolean isEngine(String name) {
    return Files.isDirectory(ROOT.resolve("engines").resolve(name));
  }

  private static String group(
      String id, String title, Map<String, Part> parts, java.util.function.Predicate<String> in) {
    return parts.keySet().stream()
        .filter(in)
        .map(name -> "    " + id(name) + "[" + name.replace("desk.", "") + "]\n")
        .collect(Collectors.joining("", "  subgraph " + id + " [" + title + "]\n", "  end\n"));
  }

  private static String id(String name) {
    return name.replace('.', '_');
  }

  /// One part: an engine, a part of the desk, or a program.
  private static final class Part {
    private final String name;
    private final TreeSet<String> knows = new TreeSet<>();
    private String why = "";
    private int depth = Integer.MAX_VALUE;

    Part(String name) {
      this.name = name;
    }

    /// The outermost package speaks for the part.
    void say(Path file, String text) {
      var words = WHY.matcher(text).results().map(m -> m.group(1)).collect(Collectors.joining(" "));
      if (!words.isBlank() && file.getNameCount() < depth) {
        depth = file.getNameCount();
        why =
            Optional.of(words.indexOf(". "))
                .filter(at -> at > 0)
                .map(at -> words.substring(0, at + 1))
                .orElse(words);
      }
    }

    String row() {
      return "| " + name + " | " + why + " | " + String.join(", ", knows) + " |\n";
    }
  }
}
