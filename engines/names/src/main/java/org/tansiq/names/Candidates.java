package org.tansiq.names;

import java.util.Arrays;

/// Rows of a segment that share enough keys with the name asked for to be worth comparing, the
/// rarest shared keys first.
///
/// Pairs of keys come first: one frequent name alone would drown the list.
final class Candidates {

  static final int MOST_COMPARED = 2000;
  private static final int RARE = 64;
  private static final int NARROWED = 4000;
  private static final int NEAR = 8;
  private static final int LONGEST = 150_000;
  private static final double NEARLY = 0.6;
  private static final int FIRST = 1 << 12;
  private static final int LEVELS = 256;
  private final Asked asked;
  private final Segment segment;
  private final double[] rarity;
  private int[] rows = new int[FIRST];
  private int[] masks = new int[FIRST];
  private int size;
  private boolean complete = true;

  Candidates(Asked asked, Segment segment, WordBits words) {
    this.asked = asked;
    this.segment = segment;
    this.rarity = new double[asked.keyed.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = words.rarity(asked.keyed.get(i));
    }
    Arrays.fill(rows, -1);
    gather();
  }

  /// Whether every row was looked at that shares the keys.
  boolean complete() {
    return complete;
  }

  private void gather() {
    int all = (1 << asked.keyed.size()) - 1;
    take(segment.pair(asked.whole), all);
    var rare = new boolean[asked.keyed.size()];
    for (var key : asked.keys) {
      int number = segment.key(key.key());
      if (number >= 0 && (segment.singleSize(number) <= RARE || asked.keyed.size() == 1)) {
        rare[key.part()] |=
            key.key() == asked.keyed.get(key.part()).key && segment.singleSize(number) <= RARE;
        take(segment.single(number), 1 << key.part());
      }
    }
    for (int a = 0; a < asked.keys.size(); a++) {
      for (int b = 0; b < a; b++) {
        pair(asked.keys.get(a), asked.keys.get(b));
      }
    }
    near(rare);
  }

  private void pair(Asked.Key one, Asked.Key other) {
    if (one.part() != other.part()) {
      take(
          segment.pair(SkeletonKey.pair(one.key(), other.key())),
          1 << one.part() | 1 << other.part());
    }
  }

  /// Keys a slip of the pen away: alone where they are rare, with another part where not.
  private void near(boolean[] rare) {
    for (int i = 0; i < asked.keyed.size(); i++) {
      for (long near : asked.near.get(i)) {
        int number = segment.key(near);
        if (number < 0) {
          continue;
        }
        if (asked.keyed.size() == 1) {
          take(segment.single(number), 1 << NEAR);
        }
        for (int j = 0; j < asked.keyed.size(); j++) {
          if (j != i && !rare[j]) {
            take(
                segment.pair(SkeletonKey.pair(near, asked.keyed.get(j).key)),
                1 << i + NEAR | 1 << j);
          }
        }
      }
    }
  }

  private void take(Segment.Rows list, int mask) {
    boolean narrow = list.size() > NARROWED && Row.known(asked.year);
    int seen = 0;
    for (int row = list.next(); row >= 0; row = list.next()) {
      if (++seen > LONGEST && !narrow || size > LONGEST) {
        complete = false;
        return;
      }
      if (!narrow || born(row)) {
        put(row, mask);
      }
    }
  }

  private boolean born(int row) {
    int year = segment.year(row);
    return !Row.known(year) || Math.abs(year - asked.year) <= 1;
  }

  private void put(int row, int mask) {
    int at = (row * 0x9E3779B1 >>> 6) & rows.length - 1;
    while (rows[at] != row) {
      if (rows[at] < 0) {
        rows[at] = row;
        size++;
        break;
      }
      at = at + 1 & rows.length - 1;
    }
    masks[at] |= mask;
    if (size * 2 > rows.length) {
      grow();
    }
  }

  private void grow() {
    var oldRows = rows;
    var oldMasks = masks;
    rows = new int[oldRows.length * 4];
    masks = new int[oldRows.length * 4];
    Arrays.fill(rows, -1);
    size = 0;
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] >= 0) {
        put(oldRows[i], oldMasks[i]);
      }
    }
  }

  /// The rows to compare: those with the most bits of shared keys; of equals, the first ones.
  int[] rows() {
    var byWeight = new int[LEVELS];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        byWeight[weight(masks[i])]++;
      }
    }
    int level = LEVELS - 1;
    int above = 0;
    while (level > 0 && above + byWeight[level] <= MOST_COMPARED) {
      above += byWeight[level--];
    }
    boolean cut = above + byWeight[level] > MOST_COMPARED;
    complete &= !cut || level < weight((1 << asked.keyed.size()) - 1);
    var out = new int[above + byWeight[level]];
    int n = level(level + 1, LEVELS, out, 0);
    int all = level(level, level + 1, out, n);
    Arrays.sort(out, 0, n);
    Arrays.sort(out, n, all);
    return Arrays.copyOf(out, Math.min(all, MOST_COMPARED));
  }

  private int level(int from, int to, int[] out, int at) {
    int n = at;
    for (int i = 0; i < rows.length; i++) {
      int weight = rows[i] < 0 ? -1 : weight(masks[i]);
      if (weight >= from && weight < to) {
        out[n++] = rows[i];
      }
    }
    return n;
  }

  private int weight(int mask) {
    double sum = 0;
    for (int i = 0; i < rarity.length; i++) {
      sum +=
          (mask & 1 << i) != 0 ? rarity[i] : (mask & 1 << i + NEAR) != 0 ? rarity[i] * NEARLY : 0;
    }
    return (int) Math.min(LEVELS - 1, sum * 3);
  }
}
