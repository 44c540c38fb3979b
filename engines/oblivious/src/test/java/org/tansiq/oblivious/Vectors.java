package org.tansiq.oblivious;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Test vectors of the RFCs, a line each.
record Vectors(List<String[]> lines) {

  static Vectors of(String file) {
    try (var in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Vectors(
          text.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A message of RFC 9380; the long ones are a mark and so many letters.
  static byte[] message(String cell) {
    var text =
        switch (cell) {
          case "q128" -> "q128_" + "q".repeat(128);
          case "a512" -> "a512_" + "a".repeat(512);
          default -> cell;
        };
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static List<byte[]> several(String cell) {
    return List.of(cell.split(",")).stream().map(HexFormat.of()::parseHex).toList();
  }
}
