package org.tansiq.demo.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One line of a list that the demo country is composed from, so that words stay out of the code.
record Row(List<String> columns) {

  Row {
    columns = List.copyOf(columns);
  }

  static List<Row> all(String list) {
    var name = "/org/tansiq/demo/lists/" + list + ".tsv";
    try (InputStream in = Row.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No list " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> new Row(Arrays.asList(line.split("\t", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  String text(int column) {
    return columns.get(column);
  }

  int number(int column) {
    return Integer.parseInt(columns.get(column));
  }

  double decimal(int column) {
    return Double.parseDouble(columns.get(column));
  }

  /// The parts of a column that holds several values; none for `-` or an empty column.
  List<String> parts(int column, String separator) {
    var text = columns.get(column);
    return text.isBlank() || text.equals("-") ? List.of() : List.of(text.split(separator));
  }
}
