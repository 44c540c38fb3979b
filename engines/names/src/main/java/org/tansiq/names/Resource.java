package org.tansiq.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables that come with the engine.
final class Resource {

  private Resource() {}

  /// The rows of a table as cells, without its comments.
  static List<String[]> rows(String file) {
    try (var reader = open(file)) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedReader open(String file) {
    var in = Objects.requireNonNull(Resource.class.getResourceAsStream(file), file);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
