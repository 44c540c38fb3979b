package org.tansiq.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A short list of real officials whom the demo country must never name.
public record RealNames(List<String> names) {

  public static RealNames read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RealNames.class.getResourceAsStream("real-names.txt"))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RealNames(text.lines().filter(line -> !line.isBlank()).toList());
    }
  }

  public List<String> in(String text) {
    var lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return names.stream().filter(name -> lower.contains(" " + name + " ")).toList();
  }
}
