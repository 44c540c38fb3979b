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
  private static final int NARROWED = 200;

  /// Rows that are read at once.
  private static final int BATCH = 64;

  /// A power of two, several times the rows compared.
  private static final int SEEN = 1 << 14;

  private static final double FINENESS = 1000;

  /// Where a list is gone through that is cut off, names as good as the best may be passed over:
  /// its words are at most so many bits worse.
  private static final double CLOSE = 3;

  /// A list, the bits its words are worse than the best, and how many bits of surprise it costs to
  /// expect the right row on it.
  private record Task(Segment.Rows rows, double loss, double surprise) {}

  /// A frequent word, the part it may stand for, and the bits that are missing to the best one.
  private record Frequent(int word, int part, double loss) {}

  private final Asked asked;
  private final Living living;
  private final Segment segment;
  private final WordTable table;
  private final RowScore score;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Frequent> frequent = new ArrayList<>();
  private final int[] seen = new int[SEEN];
  private final int[] rows = new int[BATCH];
  private final int[] counts = new int[BATCH];
  private final int[][] words = new int[BATCH][Name.MOST_PARTS];
  private int waiting;
  private final long[] best;
  private final float[] top;
  private int kept;
  private long least = Long.MAX_VALUE;
  private int compared;
  private boolean complete = true;

  /// So many rows at most are kept.
  Candidates(Asked asked, Living living, Matcher matcher, int most) {
    this.asked = asked;
    this.living = living;
    this.segment = living.segment();
    this.table = new WordTable(asked, segment, matcher.words());
    this.score = new RowScore(asked, segment, table, matcher.evidence());
    this.best = new long[2 * most];
    Arrays.fill(seen, -1);
    this.top = new float[asked.tokens.size()];
    tasks();
    tasks.sort(Comparator.comparingDouble(Task::surprise));
    for (var task : tasks) {
      if (entry(score.atMost(top, task.loss()), 0) < least) {
        take(task);
      }
    }
    cut();
  }

  /// Whether every row was looked at whose words agree about as well as the best.
  boolean complete() {
    return complete;
  }

  /// The rows, the likeliest first; of equals, those that come first in the segment.
  int[] rows() {
    return Arrays.stream(best, 0, kept).mapToInt(entry -> (int) entry).toArray();
  }

  /// The bits of a row, without reasons.
  double bits(int row) {
    return score.of(row);
  }

  private void tasks() {
    add(segment.pair(asked.whole), 0);
    boolean alone = asked.keyed() < 2;
    for (int v = 0; v < asked.variants.size(); v++) {
      int part = asked.variants.get(v).part();
      top[part] = Math.max(top[part], table.reached().get(v).best());
    }
    for (int v = 0; v < asked.variants.size(); v++) {
      var reached = table.reached().get(v);
      int part = asked.variants.get(v).part();
      for (int i = 0; i < reached.numbers().length; i++) {
        double loss = top[part] - reached.bits()[i];
        if (reached.bits()[i] >= LEAST) {
          word(reached.numbers()[i], part, loss, alone);
        }
      }
    }
    frequent.sort(Comparator.comparingDouble(Frequent::loss).thenComparing(Frequent::word));
    for (int i = 0; i < Math.min(frequent.size(), MOST_FREQUENT * top.length); i++) {
      for (int j = 0; j < i; j++) {
        pair(frequent.get(i), frequent.get(j));
      }
    }
  }

  private void word(int word, int part, double loss, boolean alone) {
    if (alone || !segment.frequent(word)) {
      add(segment.rows(word), loss);
    } else {
      frequent.add(new Frequent(word, part, loss));
    }
  }

  private void pair(Frequent one, Frequent other) {
    if (one.part() != other.part()) {
      add(segment.pair(SkeletonKey.pair(one.word(), other.word())), one.loss() + other.loss());
    }
  }

  private void add(Segment.Rows rows, double loss) {
    if (rows.size() > 0) {
      tasks.add(new Task(rows, loss, LOSS * loss + Math.log(rows.size()) / Math.log(2)));
    }
  }

  private void take(Task task) {
    var list = task.rows();
    boolean narrow = list.size() > NARROWED && Row.known(asked.year);
    for (int row = list.next(); row >= 0; row = list.next()) {
      if (compared + waiting >= MOST_COMPARED) {
        complete &= task.loss() > CLOSE;
        break;
      }
      if ((!narrow || born(row)) && isNew(row)) {
        rows[waiting++] = row;
        if (waiting == BATCH) {
          compare();
        }
      }
    }
    compare();
  }

  private boolean born(int row) {
    int year = segment.year(row);
    return !Row.known(year) || Math.abs(year - asked.year) <= 1;
  }

  private boolean isNew(int row) {
    int at = (row * 0x9E3779B1 >>> 6) & SEEN - 1;
    while (seen[at] != row) {
      if (seen[at] < 0) {
        seen[at] = row;
        return true;
      }
      at = at + 1 & SEEN - 1;
    }
    return false;
  }

  /// Compares the rows that wait. They are all read first: they lie far apart, and a processor that
  /// has only to read fetches many at once.
  private void compare() {
    for (int i = 0; i < waiting; i++) {
      counts[i] = segment.words(rows[i], words[i]);
    }
    for (int i = 0; i < waiting; i++) {
      int row = rows[i];
      long entry = entry(score.of(row, words[i], counts[i]), row);
      if (entry < least && living.alive(row)) {
        best[kept++] = entry;
        if (kept == best.length) {
          cut();
        }
      }
    }
    compared += waiting;
    waiting = 0;
  }

  /// The more bits, the smaller; of equals the first row.
  private static long entry(double bits, int row) {
    return Integer.MAX_VALUE / 2 - Math.round(bits * FINENESS) << 32 | row;
  }

  /// Keeps the better half.
  private void cut() {
    Arrays.sort(best, 0, kept);
    if (kept > best.length / 2) {
      kept = best.length / 2;
      least = best[kept - 1];
    }
  }
}
