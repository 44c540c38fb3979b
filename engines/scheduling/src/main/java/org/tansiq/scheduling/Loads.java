package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How full each row of order and resources is; parties are left to whoever places activities.
final class Loads {

  private final int[][] rows;
  private final int[] most;
  private final int[] load;

  Loads(Formulation formulation) {
    var lists = new ArrayList<List<Integer>>();
    formulation.columns().forEach(_ -> lists.add(new ArrayList<>()));
    for (int r = formulation.partyRows(); r < formulation.rows().size(); r++) {
      for (int c : formulation.rows().get(r).columns()) {
        lists.get(c).add(r);
      }
    }
    this.rows =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.most = formulation.rows().stream().mapToInt(Formulation.Row::most).toArray();
    this.load = new int[most.length];
  }

  void clear() {
    Arrays.fill(load, 0);
  }

  /// Takes a column in (1) or out (-1).
  void add(int column, int more) {
    for (int r : rows[column]) {
      load[r] += more;
    }
  }

  boolean fits(int column) {
    for (int r : rows[column]) {
      if (load[r] > most[r]) {
        return false;
      }
    }
    return true;
  }
}
