package org.tansiq.desk.register.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The cities that come with the program, from `places.tsv`.
final class Gazetteer {

  private Gazetteer() {}

  static List<Place> read() {
    var file =
        Objects.requireNonNull(Gazetteer.class.getResourceAsStream("places.tsv"), "places.tsv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(Gazetteer::place).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Place place(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != 7) {
      throw new IllegalStateException("places.tsv: seven cells are needed: " + line);
    }
    return new Place(
        Place.idOf(cells[0], cells[2]),
        cells[0],
        cells[4],
        cells[3],
        cells[2],
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]),
        cells[1].equals("seat"));
  }
}
