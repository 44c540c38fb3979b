package org.tansiq.names;

/// Arabic words that may be written as a Latin one.
final class ArabicReach extends Reach {

  private static final int BASE = Transducer.BASE;
  private final int length;
  private final float[][] emits = new float[ArabicLetters.COUNT * 2][];
  private final double[][] columns;
  private final double[] chance;

  ArabicReach(byte[] target, Weights weights, Found found) {
    super(found);
    this.length = target.length;
    this.columns = new double[WordList.LONGEST + 1][length + 1];
    this.chance = new double[length + 1];
    columns[0][0] = 1;
    chance[0] = 1;
    double[] plain = {1, 1};
    for (int j = 1; j <= length; j++) {
      int before = j > 2 ? target[j - 3] : 0;
      int last = j > 1 ? target[j - 2] : 0;
      for (int m = 0; m < 2; m++) {
        plain[m] *= weights.model(m).probability(before, last, target[j - 1]);
      }
      chance[j] = 1 / Math.max(plain[0], plain[1]);
    }
    for (int letter = 0; letter < ArabicLetters.COUNT; letter++) {
      for (int place = 0; place < 2; place++) {
        emits[letter * 2 + place] =
            emits(weights.mixed().row(Transducer.row(letter, place)), target);
      }
    }
  }

  /// What a letter emits at each end in the target: nothing, one letter, two, three.
  private static float[] emits(float[] row, byte[] target) {
    var out = new float[(target.length + 1) * 4];
    for (int j = 0; j <= target.length; j++) {
      int code = 0;
      int worth = 1;
      out[4 * j] = row[0];
      for (int k = 1; k <= Math.min(3, j); k++) {
        code += target[j - k] * worth;
        worth *= BASE;
        out[4 * j + k] = row[code];
      }
    }
    return out;
  }

  @Override
  double odds(int at, int letter) {
    var emitted = emits[(letter - 1) * 2 + (at == 1 ? 0 : 1)];
    var last = columns[at - 1];
    var now = columns[at];
    double zero = last[0];
    double one = 0;
    double two = 0;
    double three = 0;
    double most = 0;
    for (int j = 0; j <= length; j++) {
      double sum =
          zero * emitted[4 * j]
              + one * emitted[4 * j + 1]
              + two * emitted[4 * j + 2]
              + three * emitted[4 * j + 3];
      now[j] = sum;
      most = Math.max(most, sum * chance[j]);
      three = two;
      two = one;
      one = zero;
      zero = j < length ? last[j + 1] : 0;
    }
    return most;
  }

  @Override
  double whole(int at) {
    return columns[at][length] * chance[length];
  }
}
