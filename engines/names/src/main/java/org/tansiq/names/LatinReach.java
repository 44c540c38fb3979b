package org.tansiq.names;

/// Latin words that a word may be written as.
///
/// What each letter of the word emits is laid out by emitted letters, so that a step reads numbers
/// that lie side by side.
final class LatinReach extends Reach {

  private static final int BASE = Transducer.BASE;
  private final int length;
  private final Weights weights;
  private final float[][] rows;
  private final float[] nothing;
  private final float[] single;
  private final float[] couple;
  private final double[][] columns;
  private final int[] letters = new int[WordList.LONGEST + 1];
  private final double[][] chance = new double[2][WordList.LONGEST + 1];

  LatinReach(byte[] source, boolean arabic, Weights weights, Found found) {
    super(found);
    this.length = source.length;
    this.weights = weights;
    this.rows = new float[length][];
    this.nothing = new float[length];
    this.single = new float[BASE * length];
    this.couple = new float[BASE * BASE * length];
    this.columns = new double[WordList.LONGEST + 1][length + 1];
    chance[0][0] = 1;
    chance[1][0] = 1;
    columns[0][0] = 1;
    var table = arabic ? weights.mixed() : weights.latin();
    for (int i = 0; i < length; i++) {
      rows[i] = table.row(Transducer.row(source[i], Transducer.place(i, length)));
      nothing[i] = rows[i][0];
      columns[0][i + 1] = columns[0][i] * nothing[i];
      for (int chunk = 1; chunk < BASE * BASE; chunk++) {
        (chunk < BASE ? single : couple)[chunk * length + i] = rows[i][chunk];
      }
    }
  }

  @Override
  double odds(int at, int letter) {
    letters[at] = letter;
    int last = at > 1 ? letters[at - 1] : 0;
    int before = at > 2 ? letters[at - 2] : 0;
    for (int m = 0; m < 2; m++) {
      chance[m][at] = chance[m][at - 1] * weights.model(m).probability(before, last, letter);
    }
    return column(at, letter, last, before) / chance(at);
  }

  private double chance(int at) {
    return Math.max(chance[0][at], chance[1][at]);
  }

  @Override
  double whole(int at) {
    return columns[at][length] / chance(at);
  }

  private double column(int at, int letter, int last, int before) {
    var now = columns[at];
    var one = columns[at - 1];
    int singles = letter * length;
    double most = 0;
    double sum = 0;
    now[0] = 0;
    if (at < 3) {
      for (int i = 0; i < length; i++) {
        double emitted = one[i] * single[singles + i];
        if (at == 2) {
          emitted += columns[0][i] * couple[(last * BASE + letter) * length + i];
        }
        sum = sum * nothing[i] + emitted;
        now[i + 1] = sum;
        most = Math.max(most, sum);
      }
      return most;
    }
    var two = columns[at - 2];
    var three = columns[at - 3];
    int couples = (last * BASE + letter) * length;
    int chunk = (before * BASE + last) * BASE + letter;
    for (int i = 0; i < length; i++) {
      // Added up apart from the running sum, each of whose steps waits for the one before.
      double emitted = one[i] * single[singles + i] + two[i] * couple[couples + i];
      emitted += three[i] * rows[i][chunk];
      sum = sum * nothing[i] + emitted;
      now[i + 1] = sum;
      most = Math.max(most, sum);
    }
    return most;
  }
}
