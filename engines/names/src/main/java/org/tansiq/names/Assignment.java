package org.tansiq.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which parts of one name answer to which of another: the choice with the most bits, in which one
/// part may answer to two neighbours that were written as one.
final class Assignment {

  /// Parts from..to of the one name against parts of the other.
  record Pair(int from, int to, int otherFrom, int otherTo, double bits) {}

  private static final double LEAST = 0.3;
  private static final int MOST_MERGED = 6;
  private final List<Token> a;
  private final List<Token> b;
  private final WordBits words;
  private final List<List<Pair>> byFirst = new ArrayList<>();
  private final double[][] best;
  private final Pair[][] choice;

  Assignment(List<Token> a, List<Token> b, WordBits words) {
    this.a = a;
    this.b = b;
    this.words = words;
    this.best = new double[a.size() + 1][1 << b.size()];
    this.choice = new Pair[a.size() + 1][1 << b.size()];
    candidates();
  }

  /// The pairs in the order of the first name.
  List<Pair> pairs() {
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int used = 0; used < 1 << b.size(); used++) {
        choose(i, used);
      }
    }
    var out = new ArrayList<Pair>();
    int used = 0;
    for (int i = 0; i < a.size(); ) {
      var pair = choice[i][used];
      if (pair == null) {
        i++;
      } else {
        out.add(pair);
        used |= mask(pair);
        i = pair.to();
      }
    }
    return out;
  }

  private void choose(int i, int used) {
    best[i][used] = best[i + 1][used];
    for (var pair : byFirst.get(i)) {
      int mask = mask(pair);
      if ((used & mask) == 0) {
        double value = pair.bits() + best[pair.to()][used | mask];
        if (value > best[i][used]) {
          best[i][used] = value;
          choice[i][used] = pair;
        }
      }
    }
  }

  private static int mask(Pair pair) {
    return ((1 << pair.otherTo()) - 1) & -(1 << pair.otherFrom());
  }

  private void candidates() {
    var single = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      byFirst.add(new ArrayList<>());
      for (int j = 0; j < b.size(); j++) {
        single[i][j] = words.of(a.get(i), b.get(j));
        add(new Pair(i, i + 1, j, j + 1, single[i][j]));
      }
    }
    if (a.size() > MOST_MERGED || b.size() > MOST_MERGED) {
      return;
    }
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (i + 1 < a.size()) {
          merged(i, 2, j, 1, Math.max(single[i][j], single[i + 1][j]));
        }
        if (j + 1 < b.size()) {
          merged(i, 1, j, 2, Math.max(single[i][j], single[i][j + 1]));
        }
      }
    }
  }

  private void merged(int i, int n, int j, int m, double alone) {
    var one = n == 2 ? join(a, i) : a.get(i);
    var other = m == 2 ? join(b, j) : b.get(j);
    if (one == null || other == null) {
      return;
    }
    if (!SkeletonKey.near(one.key, other.key)) {
      return;
    }
    double bits = words.of(one, other);
    if (bits > Math.max(alone, 0) + 1) {
      add(new Pair(i, i + n, j, j + m, bits));
    }
  }

  private static @org.jspecify.annotations.Nullable Token join(List<Token> tokens, int i) {
    var first = tokens.get(i);
    var next = tokens.get(i + 1);
    return first.joins(next) ? first.with(next) : null;
  }

  private void add(Pair pair) {
    if (pair.bits() > LEAST) {
      byFirst.get(pair.from()).add(pair);
    }
  }

  static List<Integer> left(int size, List<Pair> pairs, boolean other) {
    var left = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      int at = i;
      boolean taken =
          pairs.stream()
              .anyMatch(p ->
                  other ? at >= p.otherFrom() && at < p.otherTo() : at >= p.from() && at < p.to());
      if (!taken) {
        left.add(i);
      }
    }
    return Collections.unmodifiableList(left);
  }
}
