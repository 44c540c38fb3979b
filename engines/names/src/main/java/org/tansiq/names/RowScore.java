package org.tansiq.names;

import java.util.Arrays;

/// Bits of a row of an index for the name that is asked for, without the reasons.
final class RowScore {

  private static final float LEAST = 0.3f;

  /// Bits of a word that weigh as much as two links.
  private static final float LIGHTEST = 2.5f;

  private final Asked asked;
  private final Segment segment;
  private final WordTable words;
  private final Evidence evidence;
  private final int parts;
  private final boolean[] light;
  private final boolean[] spare;
  private final int[] read = new int[Name.MOST_PARTS];
  private final float[][] table = new float[Name.MOST_PARTS][];
  private final Left ours = new Left();
  private final Left theirs = new Left();
  private final int[] answer = new int[Name.MOST_PARTS];

  RowScore(Asked asked, Segment segment, WordTable words, Evidence evidence) {
    this.asked = asked;
    this.segment = segment;
    this.words = words;
    this.evidence = evidence;
    this.parts = asked.tokens.size();
    this.light = new boolean[parts];
    this.spare = new boolean[parts];
    for (int q = 0; q < parts; q++) {
      light[q] = asked.tokens.get(q).light();
      spare[q] = Comparison.spare(asked.tokens.get(q), asked.tokens);
    }
  }

  double of(int number) {
    return of(number, read, segment.words(number, read));
  }

  /// The same where the words of the row were read before.
  double of(int number, int[] row, int count) {
    for (int i = 0; i < count; i++) {
      table[i] = words.of(row[i]);
    }
    return name(row, count) + circumstances(number);
  }

  /// The most bits of a row whose words are in all so many bits worse than the best of each part.
  double atMost(float[] top, double loss) {
    double sum = -loss;
    for (int q = 0; q < parts; q++) {
      sum += asked.tokens.get(q).opening() ? WordBits.MOST : Math.max(top[q], LIGHTEST);
    }
    return evidence.of(Fact.BASE)
        + sum * evidence.of(Fact.WORD)
        + (Row.known(asked.year) ? evidence.of(Fact.BIRTH_SAME_YEAR) : 0)
        + (asked.nationality != 0 ? evidence.of(Fact.NATIONALITY_SAME) : 0);
  }

  private double circumstances(int number) {
    double sum = 0;
    int year = segment.year(number);
    if (Row.known(year) && Row.known(asked.year)) {
      int apart = Math.abs(year - asked.year);
      sum +=
          evidence.of(
              apart == 0
                  ? Fact.BIRTH_SAME_YEAR
                  : apart == 1 ? Fact.BIRTH_YEAR_OFF_BY_ONE : Fact.BIRTH_DISJOINT);
    }
    int nationality = segment.nationality(number);
    if (nationality != 0 && asked.nationality != 0) {
      sum +=
          evidence.of(
              nationality == asked.nationality ? Fact.NATIONALITY_SAME : Fact.NATIONALITY_OTHER);
    }
    return sum;
  }

  /// Takes the likeliest pair of words first, then the next.
  private double name(int[] row, int count) {
    Arrays.fill(answer, -1);
    int taken = 0;
    double sum = 0;
    while (true) {
      float best = LEAST;
      int at = -1;
      int to = -1;
      for (int i = 0; i < count; i++) {
        for (int q = 0; q < parts; q++) {
          if ((taken & 1 << i) == 0 && answer[q] < 0 && table[i][q] > best) {
            best = table[i][q];
            at = i;
            to = q;
          }
        }
      }
      if (at < 0) {
        return sum + shape(row, count, taken);
      }
      taken |= 1 << at;
      answer[to] = at;
      boolean links = light[to] && table[at][parts] != 0;
      sum += links ? evidence.of(Fact.LINK) : best * evidence.of(Fact.WORD);
    }
  }

  private double shape(int[] row, int count, int taken) {
    double sum = evidence.of(Fact.BASE);
    int last = -1;
    ours.clear();
    theirs.clear();
    for (int q = 0; q < parts; q++) {
      if (answer[q] < 0) {
        ours.add(light[q], spare[q], end(q, parts));
      } else if (!light[q]) {
        sum += answer[q] < last ? evidence.of(Fact.ORDER) : 0;
        last = answer[q];
      }
    }
    for (int i = 0; i < count; i++) {
      if ((taken & 1 << i) == 0) {
        boolean beside = (row[i] & Segment.KUNYA) != 0 || twin(row, i, count);
        theirs.add(table[i][parts] != 0, beside, end(i, count));
      }
    }
    int conflicts = Math.min(ours.full, theirs.full);
    int more = Math.abs(ours.full - theirs.full);
    int spared = Math.min(more, ours.full > theirs.full ? ours.spare : theirs.spare);
    return sum
        + (ours.links + theirs.links + spared) * evidence.of(Fact.LINK_MISSING)
        + missing(conflicts, more - spared)
        + (more - spared + conflicts > 0 ? ours.ends + theirs.ends : 0);
  }

  /// Parts of one side that answer to nothing.
  private static final class Left {
    private int full;
    private int spare;
    private int links;
    private double ends;

    void clear() {
      full = 0;
      spare = 0;
      links = 0;
      ends = 0;
    }

    void add(boolean link, boolean beside, double end) {
      if (link) {
        links++;
      } else {
        full++;
        spare += beside ? 1 : 0;
        ends += end;
      }
    }
  }

  /// Whether the row has the word twice.
  private static boolean twin(int[] row, int at, int count) {
    for (int i = 0; i < count; i++) {
      if (i != at && row[i] >>> Segment.FLAGS == row[at] >>> Segment.FLAGS) {
        return true;
      }
    }
    return false;
  }

  private double end(int at, int count) {
    return (at == 0 ? evidence.of(Fact.FIRST_MISSING) : 0)
        + (at == count - 1 ? evidence.of(Fact.LAST_MISSING) : 0);
  }

  private double missing(int conflicts, int extra) {
    return (conflicts > 0
            ? evidence.of(Fact.CONFLICT) + (conflicts - 1) * evidence.of(Fact.MORE_CONFLICT)
            : 0)
        + (extra > 0
            ? evidence.of(Fact.MISSING) + (extra - 1) * evidence.of(Fact.MORE_MISSING)
            : 0);
  }
}
