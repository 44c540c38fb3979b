package org.tansiq.names;

import java.util.Arrays;

/// Bits of a row of an index for the name that is asked for, without the reasons.
final class RowScore {

  private static final float LEAST = 0.3f;
  private final Asked asked;
  private final Segment segment;
  private final WordTable words;
  private final Evidence evidence;
  private final int parts;
  private final boolean[] light;
  private final boolean[] spare;
  private final int[] read = new int[Name.MOST_PARTS];
  private final float[][] table = new float[Name.MOST_PARTS][];
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
    int ours = 0;
    int theirs = 0;
    int ourSpare = 0;
    int theirSpare = 0;
    int links = 0;
    double ends = 0;
    double sum = evidence.of(Fact.BASE);
    int last = -1;
    for (int q = 0; q < parts; q++) {
      if (answer[q] >= 0) {
        if (!light[q]) {
          sum += answer[q] < last ? evidence.of(Fact.ORDER) : 0;
          last = answer[q];
        }
      } else if (light[q]) {
        links++;
      } else {
        ours++;
        ourSpare += spare[q] ? 1 : 0;
        ends += end(q, parts);
      }
    }
    for (int i = 0; i < count; i++) {
      if ((taken & 1 << i) == 0) {
        if (table[i][parts] != 0) {
          links++;
        } else {
          theirs++;
          theirSpare += (row[i] & Segment.KUNYA) != 0 || twin(row, i, count) ? 1 : 0;
          ends += end(i, count);
        }
      }
    }
    int spared = Math.min(Math.abs(ours - theirs), ours > theirs ? ourSpare : theirSpare);
    return sum
        + (links + spared) * evidence.of(Fact.LINK_MISSING)
        + missing(Math.min(ours, theirs), Math.abs(ours - theirs) - spared, ends);
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

  private double missing(int conflicts, int extra, double ends) {
    return (conflicts > 0
            ? evidence.of(Fact.CONFLICT) + (conflicts - 1) * evidence.of(Fact.MORE_CONFLICT)
            : 0)
        + (extra > 0
            ? evidence.of(Fact.MISSING) + (extra - 1) * evidence.of(Fact.MORE_MISSING)
            : 0)
        + (extra + conflicts > 0 ? ends : 0);
  }
}
