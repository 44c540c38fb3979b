package org.tansiq.names;

import java.util.Arrays;

/// Bits of a row of an index for the name that is asked for, without the reasons: each word of the
/// index is compared once for a search, whatever number of rows has it.
final class RowScore {

  private static final int SIZE = 1 << 12;
  private final Asked asked;
  private final Segment segment;
  private final WordBits words;
  private final Evidence evidence;
  private final int parts;
  private int[] known = new int[SIZE];
  private float[][] bits = new float[SIZE][];
  private int used;
  private final int[] row = new int[Name.MOST_PARTS];
  private final float[][] table = new float[Name.MOST_PARTS][];
  private final int[] answer = new int[Name.MOST_PARTS];
  private static final float LIGHT = 100;

  RowScore(Asked asked, Segment segment, WordBits words, Evidence evidence) {
    this.asked = asked;
    this.segment = segment;
    this.words = words;
    this.evidence = evidence;
    this.parts = asked.tokens.size();
    Arrays.fill(known, -1);
  }

  double of(int number) {
    int count = segment.tokens(number, row);
    for (int i = 0; i < count; i++) {
      table[i] = word(row[i]);
    }
    return name(count) + circumstances(number);
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
  private double name(int count) {
    Arrays.fill(answer, -1);
    int taken = 0;
    double sum = 0;
    while (true) {
      float best = 0.3f;
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
        return sum + shape(count, taken);
      }
      taken |= 1 << at;
      answer[to] = at;
      boolean links = asked.tokens.get(to).light() && table[at][parts] == LIGHT;
      sum += links ? evidence.of(Fact.LINK) : best * evidence.of(Fact.WORD);
    }
  }

  private double shape(int count, int taken) {
    int ours = 0;
    int theirs = 0;
    int links = 0;
    double sum = evidence.of(Fact.BASE);
    int last = -1;
    for (int q = 0; q < parts; q++) {
      boolean light = asked.tokens.get(q).light();
      if (answer[q] < 0) {
        ours += light ? 0 : 1;
        links += light ? 1 : 0;
        sum += light ? 0 : end(q, parts);
      } else if (!light) {
        sum += answer[q] < last ? evidence.of(Fact.ORDER) : 0;
        last = answer[q];
      }
    }
    for (int i = 0; i < count; i++) {
      if ((taken & 1 << i) == 0) {
        boolean light = table[i][parts] == LIGHT;
        theirs += light ? 0 : 1;
        links += light ? 1 : 0;
        sum += light ? 0 : end(i, count);
      }
    }
    return sum + links * evidence.of(Fact.LINK_MISSING) + missing(ours, theirs);
  }

  private double end(int at, int count) {
    return (at == 0 ? evidence.of(Fact.FIRST_MISSING) : 0)
        + (at == count - 1 ? evidence.of(Fact.LAST_MISSING) : 0);
  }

  private double missing(int ours, int theirs) {
    int conflicts = Math.min(ours, theirs);
    int extra = Math.abs(ours - theirs);
    return (conflicts > 0
            ? evidence.of(Fact.CONFLICT) + (conflicts - 1) * evidence.of(Fact.MORE_CONFLICT)
            : 0)
        + (extra > 0
            ? evidence.of(Fact.MISSING) + (extra - 1) * evidence.of(Fact.MORE_MISSING)
            : 0);
  }

  /// Bits of a word for every part asked for, and after them whether it is light.
  private float[] word(int word) {
    int at = (word * 0x9E3779B1 >>> 8) & known.length - 1;
    while (known[at] != word) {
      if (known[at] < 0) {
        if (used * 2 > known.length) {
          grow();
          return word(word);
        }
        used++;
        known[at] = word;
        bits[at] = compare(word);
        break;
      }
      at = at + 1 & known.length - 1;
    }
    return bits[at];
  }

  private float[] compare(int word) {
    var compared = new float[parts + 1];
    long key = segment.wordKey(word);
    Token token = null;
    boolean initials = false;
    for (int q = 0; q < parts; q++) {
      var part = asked.tokens.get(q);
      initials |= part.role == Token.Role.INITIAL;
      compared[q] = -14;
      if (SkeletonKey.near(key, part.key) || part.light() || initials) {
        token = token == null ? segment.token(word) : token;
        compared[q] = (float) words.of(part, token);
      }
    }
    token = token == null ? segment.token(word) : token;
    compared[parts] = token.light() ? LIGHT : 0;
    return compared;
  }

  private void grow() {
    var before = known;
    var held = bits;
    known = new int[before.length * 2];
    bits = new float[before.length * 2][];
    Arrays.fill(known, -1);
    for (int i = 0; i < before.length; i++) {
      if (before[i] >= 0) {
        int at = (before[i] * 0x9E3779B1 >>> 8) & known.length - 1;
        while (known[at] >= 0) {
          at = at + 1 & known.length - 1;
        }
        known[at] = before[i];
        bits[at] = held[i];
      }
    }
  }
}
