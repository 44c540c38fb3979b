package org.tansiq.names;

import java.util.Arrays;

/// How likely the letters of one word are written as the letters of another: each letter emits
/// nothing or up to three letters, depending on whether it begins, continues or ends the word.
///
/// Probabilities are held in plain arrays, a row for each letter and place; a row holds one number
/// for every string of up to three Latin letters.
final class Transducer {

  static final int PLACES = 3;
  static final int BASE = 27;
  static final int CHUNKS = BASE * BASE * BASE;
  private static final double FLOOR = 1e-300;
  private static final double LN2 = Math.log(2);

  private final float[][] rows;

  /// Rows as {@link #row} numbers them.
  Transducer(float[][] rows) {
    this.rows = rows;
  }

  static int row(int letter, int place) {
    return letter * PLACES + place;
  }

  /// 0 for the first letter of a word, 2 for the last, 1 between.
  static int place(int at, int length) {
    return at == 0 ? 0 : at == length - 1 ? 2 : 1;
  }

  /// The number of a string of up to three Latin letters coded 1 to 26.
  static int chunk(byte[] letters, int from, int to) {
    int code = 0;
    for (int i = from; i < to; i++) {
      code = code * BASE + letters[i];
    }
    return code;
  }

  /// The base-2 logarithm of the probability that the source is written as the target.
  double log2(byte[] source, byte[] target) {
    return Math.log(Math.max(FLOOR, probability(source, target))) / LN2;
  }

  /// The probability that the source is written as the target: the sum over all ways (forward
  /// algorithm), in one row of numbers that is filled from the end of the target.
  double probability(byte[] source, byte[] target) {
    int m = target.length;
    var reached = new double[m + 1];
    reached[0] = 1;
    int high = 0;
    for (int i = 0; i < source.length; i++) {
      float[] row = rows[row(source[i], place(i, source.length))];
      high = Math.min(m, high + 3);
      // Letters that are left cannot write more than three each.
      int low = Math.max(0, m - 3 * (source.length - 1 - i));
      for (int j = high; j >= low; j--) {
        double sum = reached[j] * row[0];
        if (j > 0) {
          int last = target[j - 1];
          sum += reached[j - 1] * row[last];
          if (j > 1) {
            last += target[j - 2] * BASE;
            sum += reached[j - 2] * row[last];
            if (j > 2) {
              sum += reached[j - 3] * row[last + target[j - 3] * BASE * BASE];
            }
          }
        }
        reached[j] = sum;
      }
    }
    return reached[m];
  }

  private static void step(float[] row, byte[] target, double[] now, double[] next) {
    Arrays.fill(next, 0);
    int m = target.length;
    for (int j = 0; j <= m; j++) {
      double p = now[j];
      if (p == 0) {
        continue;
      }
      next[j] += p * row[0];
      int code = 0;
      for (int k = j; k < Math.min(m, j + 3); k++) {
        code = code * BASE + target[k];
        next[k + 1] += p * row[code];
      }
    }
  }

  /// Adds to the counts how often each letter is expected to have emitted each chunk, the pair
  /// counting with the given weight (forward-backward algorithm).
  void count(byte[] source, byte[] target, double weight, double[][] counts) {
    int n = source.length;
    int m = target.length;
    var forward = new double[n + 1][m + 1];
    forward[0][0] = 1;
    for (int i = 0; i < n; i++) {
      step(rows[row(source[i], place(i, n))], target, forward[i], forward[i + 1]);
    }
    double whole = forward[n][m];
    if (whole < FLOOR) {
      return;
    }
    var after = new double[m + 1];
    after[m] = 1;
    for (int i = n - 1; i >= 0; i--) {
      int row = row(source[i], place(i, n));
      after = back(new Letter(rows[row], counts[row]), target, forward[i], after, weight / whole);
    }
  }

  /// A letter's probabilities and counts, by what it emits.
  private record Letter(float[] emits, double[] counts) {}

  private static double[] back(
      Letter letter, byte[] target, double[] before, double[] after, double scale) {
    int m = target.length;
    var out = new double[m + 1];
    for (int j = 0; j <= m; j++) {
      int code = 0;
      for (int k = j; k <= Math.min(m, j + 3); k++) {
        if (k > j) {
          code = code * BASE + target[k - 1];
        }
        double p = letter.emits[code] * after[k];
        out[j] += p;
        letter.counts[code] += scale * before[j] * p;
      }
    }
    return out;
  }

  /// Halfway between two tables.
  static Transducer between(Transducer one, Transducer other) {
    var mixed = new float[one.rows.length][];
    for (int r = 0; r < mixed.length; r++) {
      mixed[r] = one.rows[r].clone();
      for (int k = 0; k < CHUNKS; k++) {
        mixed[r][k] = (one.rows[r][k] + other.rows[r][k]) / 2;
      }
    }
    return new Transducer(mixed);
  }

  float[] row(int number) {
    return rows[number];
  }

  int rowCount() {
    return rows.length;
  }

  /// This table with what was counted, itself worth so many sightings of each letter and place.
  Transducer learned(double[][] counts, double worth) {
    var next = new float[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      double sum = Arrays.stream(counts[r]).sum();
      next[r] = rows[r].clone();
      for (int k = 0; sum > 0 && k < CHUNKS; k++) {
        next[r][k] = (float) ((worth * rows[r][k] + counts[r][k]) / (worth + sum));
      }
    }
    return new Transducer(next);
  }
}
