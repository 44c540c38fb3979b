package org.tansiq.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tansiq.benchmarks.NamesFigures.Question;
import org.tansiq.names.Found;
import org.tansiq.names.NameIndex;

/// Questions put to an index: how long each takes, and at what bits the right person is found.
final class NameSearches {

  private static final int WARM = 400;
  private static final int MOST = 50;
  private static final double ALL = -100;
  private static final double NOT_FOUND = -1000;

  private final NameIndex index;
  private final List<Question> questions;
  private final List<Question> others;
  private final Question.Kind kind;
  private final Judged weighed;
  private final Judged alone;
  private final Bands bands = new Bands();
  private int first;

  /// The others are asked first and not counted.
  NameSearches(
      NameIndex index, List<Question> questions, List<Question> others, Question.Kind kind) {
    this.index = index;
    this.questions = questions;
    this.others = others;
    this.kind = kind;
    this.weighed = new Judged(questions.size());
    this.alone = new Judged(questions.size());
  }

  /// A row of the table.
  String line() {
    others.stream().limit(WARM).forEach(q -> index.search(q.asked(kind)));
    var times = new long[questions.size()];
    for (int i = 0; i < times.length; i++) {
      long begin = processorTime();
      index.search(questions.get(i).asked(kind));
      times[i] = processorTime() - begin;
    }
    double seconds = Arrays.stream(times).sum() / 1e9;
    Arrays.sort(times);
    for (int i = 0; i < times.length; i++) {
      judge(i);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.0f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        words(),
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6,
        times.length / seconds,
        weighed.recall(1),
        weighed.recall(0.1),
        alone.recall(1),
        alone.recall(0.1),
        (double) first / times.length);
  }

  /// A row of the table of bands, once the questions were asked.
  String bandLine() {
    return "| " + words() + bands.cells(questions.size()) + "\n";
  }

  private String words() {
    return switch (kind) {
      case NAME -> "name";
      case YEAR -> "name and year of birth";
      case NATIONALITY -> "name and nationality";
    };
  }

  private void judge(int number) {
    var question = questions.get(number);
    var id = question.who().id();
    var found = index.search(question.asked(kind), ALL, MOST);
    alone.add(number, id, found);
    weighed.add(number, id, found.weighed());
    bands.add(id, index.search(question.asked(kind)));
    first += !found.hits().isEmpty() && found.hits().getFirst().person().id().equals(id) ? 1 : 0;
  }

  /// What was found, right and wrong, to choose a threshold on.
  private static final class Judged {
    private final double[] right;
    private final List<Wrong> wrong = new ArrayList<>();

    /// A wrong person's bits and the number of the question.
    private record Wrong(double bits, int question) {}

    Judged(int questions) {
      right = new double[questions];
      Arrays.fill(right, NOT_FOUND);
    }

    void add(int number, String id, Found found) {
      for (var hit : found.hits()) {
        if (hit.person().id().equals(id)) {
          right[number] = hit.match().bits();
        } else {
          wrong.add(new Wrong(hit.match().bits(), number));
        }
      }
    }

    /// The mean of both halves, each at the threshold of the other.
    double recall(double falseHits) {
      return (recall(falseHits, 0) + recall(falseHits, 1)) / 2;
    }

    private double recall(double falseHits, int half) {
      var bits =
          wrong.stream()
              .filter(w -> w.question() % 2 == half)
              .mapToDouble(Wrong::bits)
              .sorted()
              .toArray();
      int allowed = (int) (falseHits * right.length / 2);
      double threshold = allowed < bits.length ? bits[bits.length - 1 - allowed] : ALL;
      int found = 0;
      for (int i = 1 - half; i < right.length; i += 2) {
        found += right[i] > threshold ? 1 : 0;
      }
      return 2.0 * found / right.length;
    }
  }

  /// Of this thread, so that what else runs on the machine counts less.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
