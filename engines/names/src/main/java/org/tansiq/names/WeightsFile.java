package org.tansiq.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Weights as text: a line for each letter and place with the cost, in hundredths of a bit, of
/// every chunk it may be written as; lines of trigrams, rarities and variants.
final class WeightsFile {

  private static final double LEAST = 5e-5;
  private static final double SLACK = 1e-3;

  private WeightsFile() {}

  static void write(Weights weights, Writer out) throws IOException {
    var from = weights.provenance();
    out.write("# " + from.source() + "\n");
    out.write("version\t" + from.version() + "\t" + from.before() + "\t" + from.source() + "\n");
    for (int c = 0; c < weights.classes(); c++) {
      table("arabic" + c, weights.arabic(c), out);
      trigrams(c, weights.model(c).trigrams(), out);
    }
    table("latin", weights.latin(), out);
    for (var entry : new TreeMap<>(weights.rarity()).entrySet()) {
      out.write("rarity\t" + entry.getKey() + "\t" + Math.round(entry.getValue() * 100) + "\n");
    }
    for (var entry : new TreeMap<>(weights.variants()).entrySet()) {
      out.write("variant\t" + entry.getKey() + "\t" + Math.round(entry.getValue() * 100) + "\n");
    }
  }

  private static void table(String name, Transducer table, Writer out) throws IOException {
    for (int r = 0; r < table.rowCount(); r++) {
      var row = table.row(r);
      var line = new StringBuilder(name + "\t" + r + "\t");
      for (int k = 0; k < row.length; k++) {
        if (row[k] >= LEAST) {
          line.append(chunk(k)).append(':').append(Math.round(-100 * log2(row[k]))).append(' ');
        }
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }

  private static void trigrams(int c, double[] counts, Writer out) throws IOException {
    for (int pair = 0; pair < counts.length / Transducer.BASE; pair++) {
      var line = new StringBuilder();
      for (int k = 0; k < Transducer.BASE; k++) {
        long count = Math.round(counts[pair * Transducer.BASE + k] * 10);
        if (count > 0) {
          line.append(k).append(':').append(count).append(' ');
        }
      }
      if (!line.isEmpty()) {
        out.write("letters" + c + "\t" + pair + "\t" + line.toString().stripTrailing() + "\n");
      }
    }
  }

  static void write(Weights weights, Path file) throws IOException {
    var text = new StringWriter();
    write(weights, text);
    Replaced.file(file, text.toString());
  }

  static Weights read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      return read(in);
    }
  }

  static Weights read(BufferedReader in) throws IOException {
    var reading = new Reading();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.startsWith("#") && !line.isEmpty()) {
        reading.line(line.split("\t", -1));
      }
    }
    return reading.weights();
  }

  private static double log2(double p) {
    return Math.log(p) / Math.log(2);
  }

  private static String chunk(int code) {
    var out = new StringBuilder();
    for (int rest = code; rest > 0; rest /= Transducer.BASE) {
      out.insert(0, (char) ('a' + rest % Transducer.BASE - 1));
    }
    return out.isEmpty() ? "-" : out.toString();
  }

  private static final class Reading {
    private final float[] floor = new float[Transducer.CHUNKS];
    private final float[][] arabic0 = empty(ArabicLetters.COUNT);
    private final float[][] arabic1 = empty(ArabicLetters.COUNT);
    private final float[][] latin = empty(Transducer.BASE);
    private final double[][] trigrams = new double[2][Transducer.CHUNKS];
    private final Map<String, Float> rarity = new HashMap<>();
    private final Map<String, Float> variants = new HashMap<>();
    private Weights.Provenance provenance = new Weights.Provenance(0, 0, "");

    Reading() {
      var given = Floor.chunks();
      for (int i = 0; i < floor.length; i++) {
        floor[i] = (float) (given[i] * SLACK);
      }
    }

    private static float[][] empty(int letters) {
      return new float[letters * Transducer.PLACES][0];
    }

    void line(String[] cells) {
      switch (cells[0]) {
        case "version" ->
            provenance =
                new Weights.Provenance(
                    Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]);
        case "arabic0" -> row(arabic0, cells);
        case "arabic1" -> row(arabic1, cells);
        case "latin" -> row(latin, cells);
        case "letters0" -> trigrams(trigrams[0], cells);
        case "letters1" -> trigrams(trigrams[1], cells);
        case "rarity" -> rarity.put(cells[1], Integer.parseInt(cells[2]) / 100f);
        case "variant" -> variants.put(cells[1], Integer.parseInt(cells[2]) / 100f);
        default -> throw new IllegalArgumentException("unknown line of weights: " + cells[0]);
      }
    }

    private void row(float[][] table, String[] cells) {
      var row = Arrays.copyOf(floor, floor.length);
      for (var given : cells[2].split(" ")) {
        int colon = given.indexOf(':');
        if (colon > 0) {
          int code = given.startsWith("-") ? 0 : code(given, colon);
          row[code] =
              (float) Math.pow(2, -Integer.parseInt(given, colon + 1, given.length(), 10) / 100.0);
        }
      }
      table[Integer.parseInt(cells[1])] = row;
    }

    private static int code(String given, int to) {
      int code = 0;
      for (int i = 0; i < to; i++) {
        code = code * Transducer.BASE + given.charAt(i) - 'a' + 1;
      }
      return code;
    }

    private static void trigrams(double[] counts, String[] cells) {
      int pair = Integer.parseInt(cells[1]);
      for (var given : cells[2].split(" ")) {
        var parts = given.split(":");
        counts[pair * Transducer.BASE + Integer.parseInt(parts[0])] =
            Integer.parseInt(parts[1]) / 10.0;
      }
    }

    Weights weights() {
      return new Weights(
          provenance,
          new Transducer[] {new Transducer(arabic0), new Transducer(arabic1)},
          new LetterModel[] {new LetterModel(trigrams[0]), new LetterModel(trigrams[1])},
          new Transducer(latin),
          Map.copyOf(rarity),
          Map.copyOf(variants));
    }
  }
}
