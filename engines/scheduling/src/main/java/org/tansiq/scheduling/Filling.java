package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A first choice for problems too large for a relaxation by slots: activities one by one, those
/// first that the bound holds, each where there is room, or where one other can make way.
final class Filling {

  private static final int NONE = Packing.NONE;

  private final Formulation formulation;
  private final List<Long> gains;
  private final int[][] rowsOf;
  private final int[] left;
  private final int[] chosen;
  private final List<List<Integer>> inRow = new ArrayList<>();

  private Filling(Formulation formulation, List<Long> gains) {
    this.formulation = formulation;
    this.gains = gains;
    var lists = new ArrayList<List<Integer>>();
    formulation.columns().forEach(_ -> lists.add(new ArrayList<>()));
    for (int r = 0; r < formulation.rows().size(); r++) {
      inRow.add(new ArrayList<>());
      for (int c : formulation.rows().get(r).columns()) {
        lists.get(c).add(r);
      }
    }
    this.rowsOf =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.left = formulation.rows().stream().mapToInt(Formulation.Row::most).toArray();
    this.chosen = new int[formulation.problem().activities().size()];
    Arrays.fill(chosen, NONE);
  }

  /// The column of each activity, or `Packing.NONE`.
  static int[] of(Formulation formulation, List<Long> gains, Bound bound) {
    var filling = new Filling(formulation, gains);
    var order =
        IntStream.range(0, filling.chosen.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(a -> -filling.held(a, bound))
                    .thenComparing(a -> -filling.worth(a)))
            .toList();
    order.forEach(filling::place);
    return filling.chosen;
  }

  private double held(int activity, Bound bound) {
    return formulation.columnsOf(activity).stream().mapToDouble(bound.taken()::get).sum();
  }

  private long worth(int activity) {
    return formulation.columnsOf(activity).stream().mapToLong(gains::get).max().orElse(0);
  }

  private void place(int activity) {
    if (!fitted(activity)) {
      for (int c : formulation.columnsOf(activity)) {
        int other = gains.get(c) > 0 ? onlyOneInTheWay(c) : NONE;
        if (other != NONE && changed(activity, c, other)) {
          return;
        }
      }
    }
  }

  private boolean fitted(int activity) {
    for (int c : bestFirst(activity)) {
      if (gains.get(c) > 0 && fits(c)) {
        take(c);
        return true;
      }
    }
    return false;
  }

  /// Where it is published before where it would have to move to.
  private List<Integer> bestFirst(int activity) {
    return formulation.columnsOf(activity).stream()
        .sorted(Comparator.comparing(c -> -gains.get(c)))
        .toList();
  }

  /// Lets the other find another place; when it finds none, all is as before.
  private boolean changed(int activity, int column, int other) {
    int was = chosen[other];
    release(other);
    take(column);
    if (fitted(other)) {
      return true;
    }
    release(activity);
    take(was);
    return false;
  }

  /// An activity that stands in every full row of the column.
  private int onlyOneInTheWay(int column) {
    @Nullable List<Integer> common = null;
    for (int r : rowsOf[column]) {
      if (left[r] < times(column, r)) {
        var there = inRow.get(r);
        common = common == null ? there : both(common, there);
        if (common.isEmpty()) {
          return NONE;
        }
      }
    }
    return common == null ? NONE : common.getFirst();
  }

  private static List<Integer> both(List<Integer> one, List<Integer> other) {
    return one.stream().filter(other::contains).toList();
  }

  private boolean fits(int column) {
    for (int r : rowsOf[column]) {
      if (left[r] < times(column, r)) {
        return false;
      }
    }
    return true;
  }

  /// How much of a row a column takes: an activity of two slots stands in one row twice.
  private int times(int column, int row) {
    int times = 0;
    for (int r : rowsOf[column]) {
      times += r == row ? 1 : 0;
    }
    return times;
  }

  private void take(int column) {
    int activity = formulation.columns().get(column).activity();
    chosen[activity] = column;
    for (int r : rowsOf[column]) {
      left[r]--;
      inRow.get(r).add(activity);
    }
  }

  private void release(int activity) {
    for (int r : rowsOf[chosen[activity]]) {
      left[r]++;
      inRow.get(r).remove((Integer) activity);
    }
    chosen[activity] = NONE;
  }
}
