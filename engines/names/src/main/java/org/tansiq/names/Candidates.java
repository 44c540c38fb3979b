package org.tansiq.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The rows of a segment that are likeliest the one asked for: lists of rows are gone through from
/// the one that says most, and every row on them is compared once.
///
/// A list says the more, the fewer rows it has and the better its words agree. A frequent name says
/// too little alone: its rows are looked up together with another frequent one.
final class Candidates {

  /// Rows compared at most.
  static final int MOST_COMPARED = 4000;

  /// Bits of agreement that weigh as much as a list half as long.
  private static final double LOSS = 0.6;

  /// Words with fewer bits are not looked up.
  private static final float LEAST = 2;

  private static final int MOST_FREQUENT = 24;
  private static final int NARROWED = 2000;
  private static final int FIRST = 1 << 12;
  private static final double FINENESS = 1000;

  /// A list and how many bits of surprise it costs to expect the right row on it.
  private record Task(Segment.Rows rows, double surprise) {}

  /// A frequent word, the part it may stand for, and the bits that are missing to the best one.
  private record Frequent(int word, int part, double loss) {}

  private final Asked asked;
  private final Living living;
  private final Segment segment;
  private final WordTable words;
  private final RowScore score;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Frequent> frequent = new ArrayList<>();
  private int[] seen = new int[FIRST];
  private long[] order = new long[FIRST];
  private int size;
  private boolean complete = true;

  Candidates(Asked asked, Living living, Matcher matcher) {
    this.asked = asked;
    this.living = living;
    this.segment = living.segment();
    this.words = new WordTable(asked, segment, matcher.words());
    this.score = new RowScore(asked, segment, words, matcher.evidence());
    Arrays.fill(seen, -1);
    tasks();
    tasks.sort(Comparator.comparingDouble(Task::surprise));
    for (var task : tasks) {
      take(task.rows());
    }
    Arrays.sort(order, 0, size);
  }

  /// Whether every row was looked at that shares enough words.
  boolean complete() {
    return complete;
  }

  /// So many rows at most, the likeliest first; of equals, those that come first in the segment.
  int[] rows(int most) {
    var best = new int[Math.min(size, most)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[i];
    }
    return best;
  }

  /// The bits of a row, without reasons.
  double bits(int row) {
    return score.of(row);
  }

  private void tasks() {
    add(segment.pair(asked.whole), 0);
    boolean alone = asked.keyed() < 2;
    var best = new float[asked.tokens.size()];
    for (int v = 0; v < asked.variants.size(); v++) {
      int part = asked.variants.get(v).part();
      best[part] = Math.max(best[part], words.reached().get(v).best());
    }
    for (int v = 0; v < asked.variants.size(); v++) {
      var reached = words.reached().get(v);
      int part = asked.variants.get(v).part();
      for (int i = 0; i < reached.numbers().length; i++) {
        double loss = best[part] - reached.bits()[i];
        if (reached.bits()[i] >= LEAST) {
          word(new Frequent(reached.numbers()[i], part, loss), alone);
        }
      }
    }
    frequent.sort(Comparator.comparingDouble(Frequent::loss).thenComparing(Frequent::word));
    for (int i = 0; i < Math.min(frequent.size(), MOST_FREQUENT * best.length); i++) {
      for (int j = 0; j < i; j++) {
        pair(frequent.get(i), frequent.get(j));
      }
    }
  }

  private void word(Frequent word, boolean alone) {
    if (alone || !segment.frequent(word.word())) {
      add(segment.rows(word.word()), word.loss());
    } else {
      frequent.add(word);
    }
  }

  private void pair(Frequent one, Frequent other) {
    if (one.part() != other.part()) {
      add(segment.pair(SkeletonKey.pair(one.word(), other.word())), one.loss() + other.loss());
    }
  }

  private void add(Segment.Rows rows, double loss) {
    if (rows.size() > 0) {
      tasks.add(new Task(rows, LOSS * loss + Math.log(rows.size()) / Math.log(2)));
    }
  }

  private void take(Segment.Rows list) {
    boolean narrow = list.size() > NARROWED && Row.known(asked.year);
    for (int row = list.next(); row >= 0; row = list.next()) {
      if (size >= MOST_COMPARED) {
        complete = false;
        return;
      }
      if (!narrow || born(row)) {
        put(row);
      }
    }
  }

  private boolean born(int row) {
    int year = segment.year(row);
    return !Row.known(year) || Math.abs(year - asked.year) <= 1;
  }

  private void put(int row) {
    int at = (row * 0x9E3779B1 >>> 6) & seen.length - 1;
    while (seen[at] != row) {
      if (seen[at] < 0) {
        seen[at] = row;
        if (living.alive(segment.personAt(row))) {
          count(row);
        }
        break;
      }
      at = at + 1 & seen.length - 1;
    }
  }

  private void count(int row) {
    int worth = Integer.MAX_VALUE / 2 - (int) Math.round(score.of(row) * FINENESS);
    order[size++] = (long) worth << 32 | row;
    if (size * 2 > seen.length) {
      grow();
    }
  }

  private void grow() {
    var before = seen;
    seen = new int[before.length * 4];
    order = Arrays.copyOf(order, order.length * 4);
    Arrays.fill(seen, -1);
    for (int row : before) {
      if (row >= 0) {
        int at = (row * 0x9E3779B1 >>> 6) & seen.length - 1;
        while (seen[at] >= 0) {
          at = at + 1 & seen.length - 1;
        }
        seen[at] = row;
      }
    }
  }
}
