package org.tansiq.names;

import java.util.Arrays;

/// What is left for every string of up to three letters, so that a slip of the pen is unlikely, not
/// impossible: as long strings are rare, and letters as frequent as they are in names.
final class Floor {

  private static final String OFTEN = "aeinrsltohmdukbcgyvpzfwjqx";

  private Floor() {}

  static double[] chunks() {
    var single = new double[Transducer.BASE];
    for (int i = 0; i < OFTEN.length(); i++) {
      single[OFTEN.charAt(i) - 'a' + 1] = 1.0 / (i + 6);
    }
    normalise(single);
    var floor = new double[Transducer.CHUNKS];
    floor[0] = 0.45;
    for (int a = 1; a < Transducer.BASE; a++) {
      floor[a] = 0.4 * single[a];
      for (int b = 1; b < Transducer.BASE; b++) {
        floor[a * Transducer.BASE + b] = 0.12 * single[a] * single[b];
        for (int c = 1; c < Transducer.BASE; c++) {
          floor[(a * Transducer.BASE + b) * Transducer.BASE + c] =
              0.03 * single[a] * single[b] * single[c];
        }
      }
    }
    return floor;
  }

  static void normalise(double[] row) {
    double sum = Arrays.stream(row).sum();
    for (int i = 0; i < row.length; i++) {
      row[i] /= sum;
    }
  }
}
