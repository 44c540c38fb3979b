package org.tansiq.scheduling.brokerage;

import java.util.List;
import java.util.SortedSet;

/// What a field of a data file holds, with the line it begins on.
sealed interface Value {
  int line();

  record Number(int of, int line) implements Value {}

  record Numbers(SortedSet<Integer> of, int line) implements Value {}

  record Row(List<Value> of, int line) implements Value {}

  record Table(List<Row> of, int line) implements Value {}

  /// Anything else MiniZinc knows and no field of ours holds.
  record Foreign(int line) implements Value {}
}
