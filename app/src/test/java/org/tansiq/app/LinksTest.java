package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents point at is there.
class LinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

  @Test
  void every_link_between_documents_leads_somewhere() throws IOException {
    var broken =
        documents().stream()
            .flatMap(file ->
                links(file)
                    .filter(link -> !Files.exists(file.resolveSibling(link)))
                    .map(link -> ROOT.relativize(file) + " → " + link))
            .toList();
    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (var root = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static Stream<String> links(Path file) {
    try {
      return LINK.matcher(Files.readString(file)).results().map(link -> link.group(1));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
