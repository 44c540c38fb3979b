package org.tansiq.names;

/// Finds along a list of words those that may be one word written otherwise, by what speaks for
/// each beginning; how much each word counts is asked only then.
abstract class Reach implements WordList.Walk {

  /// A beginning that is so much likelier by chance is given up: 4 bits.
  private static final double GIVEN_UP = 1.0 / 4;

  /// Letters that may not be read yet because they belong to the next ones, and what each costs.
  private static final int PENDING = 2;

  private static final double PENDING_COST = 8;

  /// A word so much likelier by chance is left out; what it counts for may be a little more.
  private static final double LEAST = 1.0 / 4;

  /// Edits that are allowed for: so much, or such a part of what the letters are worth.
  private static final double LEAST_EDITS = 9.5;

  private static final double MOST_EDITS = 0.6;

  /// Numbers of the words found.
  interface Found {
    void word(int number);
  }

  private final Found found;
  private final double[] odds = new double[WordList.LONGEST + 1];
  private int depth;

  private Reach(Found found) {
    this.found = found;
  }

  @Override
  public boolean step(int at, int letter) {
    depth = at;
    odds[at] = odds(at, letter);
    return odds[at] > GIVEN_UP
        || at > 1 && odds[at - 1] > GIVEN_UP * PENDING_COST
        || at > 2 && odds[at - 2] > GIVEN_UP * PENDING_COST * PENDING_COST
        || at <= PENDING && odds[at] > GIVEN_UP / PENDING_COST;
  }

  @Override
  public void word(int number) {
    if (whole(depth) > LEAST) {
      found.word(number);
    }
  }

  /// How much likelier the beginning that ends with this letter is meant than written by chance.
  abstract double odds(int depth, int letter);

  /// About the same for the word that ends there.
  abstract double whole(int depth);

  /// Every word of a segment that may be the token written otherwise.
  static void walk(Segment segment, Token token, Weights weights, Found found) {
    if (token.bareCodes.length > 0) {
      boolean arabic = token.script == Script.ARABIC;
      segment.list(Script.LATIN).walk(new Writing(token.bareCodes, arabic, weights, found));
      segment
          .list(Script.ARABIC)
          .walk(
              arabic
                  ? new Edited(token.bareCodes, found)
                  : new Written(token.bareCodes, weights, found));
    }
  }

  /// Latin words that the source may be written as.
  private static final class Writing extends Reach {
    private final int length;
    private final Weights weights;
    private final float[][] rows;
    private final double[][] columns;
    private final int[] letters = new int[WordList.LONGEST + 1];
    private final double[][] chance = new double[2][WordList.LONGEST + 1];

    Writing(byte[] source, boolean arabic, Weights weights, Found found) {
      super(found);
      this.length = source.length;
      this.weights = weights;
      this.rows = new float[length][];
      this.columns = new double[WordList.LONGEST + 1][length + 1];
      chance[0][0] = 1;
      chance[1][0] = 1;
      columns[0][0] = 1;
      var table = arabic ? weights.mixed() : weights.latin();
      for (int i = 0; i < length; i++) {
        rows[i] = table.row(Transducer.row(source[i], Transducer.place(i, length)));
        columns[0][i + 1] = columns[0][i] * rows[i][0];
      }
    }

    @Override
    double odds(int depth, int letter) {
      letters[depth] = letter;
      int last = depth > 1 ? letters[depth - 1] : 0;
      int before = depth > 2 ? letters[depth - 2] : 0;
      for (int m = 0; m < 2; m++) {
        chance[m][depth] =
            chance[m][depth - 1] * weights.model(m).probability(before, last, letter);
      }
      int two = last * Transducer.BASE + letter;
      int three = before * Transducer.BASE * Transducer.BASE + two;
      return column(depth, letter, depth > 1 ? two : -1, depth > 2 ? three : -1) / chance(depth);
    }

    private double chance(int depth) {
      return Math.max(chance[0][depth], chance[1][depth]);
    }

    @Override
    double whole(int depth) {
      return columns[depth][length] / chance(depth);
    }

    private double column(int depth, int one, int two, int three) {
      var now = columns[depth];
      var last = columns[depth - 1];
      var before = columns[Math.max(0, depth - 2)];
      var first = columns[Math.max(0, depth - 3)];
      double most = 0;
      double sum = 0;
      now[0] = 0;
      for (int i = 0; i < length; i++) {
        var emits = rows[i];
        sum = sum * emits[0] + last[i] * emits[one];
        if (two >= 0) {
          sum += before[i] * emits[two];
        }
        if (three >= 0) {
          sum += first[i] * emits[three];
        }
        now[i + 1] = sum;
        most = Math.max(most, sum);
      }
      return most;
    }
  }

  /// Arabic words that may be written as the target.
  private static final class Written extends Reach {
    private final byte[] target;
    private final Transducer table;
    private final double[][] columns;
    private final double[] chance;

    Written(byte[] target, Weights weights, Found found) {
      super(found);
      this.target = target;
      this.table = weights.mixed();
      this.columns = new double[WordList.LONGEST + 1][target.length + 1];
      this.chance = new double[target.length + 1];
      columns[0][0] = 1;
      chance[0] = 1;
      double[] plain = {1, 1};
      for (int j = 1; j <= target.length; j++) {
        int before = j > 2 ? target[j - 3] : 0;
        int last = j > 1 ? target[j - 2] : 0;
        for (int m = 0; m < 2; m++) {
          plain[m] *= weights.model(m).probability(before, last, target[j - 1]);
        }
        chance[j] = 1 / Math.max(plain[0], plain[1]);
      }
    }

    @Override
    double odds(int depth, int letter) {
      var row = table.row(Transducer.row(letter - 1, depth == 1 ? 0 : 1));
      var last = columns[depth - 1];
      var now = columns[depth];
      double most = 0;
      for (int j = 0; j <= target.length; j++) {
        double sum = last[j] * row[0];
        if (j > 0) {
          int code = target[j - 1];
          sum += last[j - 1] * row[code];
          if (j > 1) {
            code += target[j - 2] * Transducer.BASE;
            sum += last[j - 2] * row[code];
            if (j > 2) {
              sum += last[j - 3] * row[code + target[j - 3] * Transducer.BASE * Transducer.BASE];
            }
          }
        }
        now[j] = sum;
        most = Math.max(most, sum * chance[j]);
      }
      return most;
    }

    @Override
    double whole(int depth) {
      return columns[depth][target.length] * chance[target.length];
    }
  }

  /// Arabic words that differ in what writers mix up.
  private static final class Edited extends Reach {
    private final byte[] word;
    private final double[][] columns;
    private final byte[] letters = new byte[WordList.LONGEST + 1];
    private final double most;

    Edited(byte[] word, Found found) {
      super(found);
      this.word = word;
      this.columns = new double[WordList.LONGEST + 1][word.length + 1];
      columns[0] = ArabicEdits.first(word);
      this.most = Math.max(LEAST_EDITS, MOST_EDITS * ArabicEdits.chance(word));
    }

    @Override
    double odds(int depth, int letter) {
      letters[depth] = (byte) (letter - 1);
      return ArabicEdits.column(word, letters, depth, true, columns) < most ? 1 : 0;
    }

    @Override
    double whole(int depth) {
      return columns[depth][word.length] < most ? 1 : 0;
    }
  }
}
