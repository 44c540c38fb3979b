package org.tansiq.scheduling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a formulation added up by what they are about and count, over all slots: how much
/// there is in all of each party and group, and how often a choice counts against it.
final class Sums {

  private final int[][] rowsOf;
  private final int[] sumOf;
  private final List<String> names;
  private final int[] limits;

  Sums(Formulation formulation) {
    this.rowsOf = formulation.rowsOf();
    this.sumOf = new int[formulation.rows().size()];
    var number = new LinkedHashMap<List<Object>, Integer>();
    for (int r = 0; r < sumOf.length; r++) {
      var row = formulation.rows().get(r);
      sumOf[r] = number.computeIfAbsent(List.of(row.about(), row.kind()), _ -> number.size());
    }
    this.names = number.keySet().stream().map(key -> (String) key.getFirst()).toList();
    this.limits = new int[names.size()];
    for (int r = 0; r < sumOf.length; r++) {
      limits[sumOf[r]] += formulation.rows().get(r).most();
    }
  }

  List<String> names() {
    return names;
  }

  int limit(int sum) {
    return limits[sum];
  }

  /// How often each of the sums counts a choice among these columns at least.
  Map<Integer, Integer> least(List<Integer> columns) {
    var least = counts(columns.getFirst());
    for (int c : columns.subList(1, columns.size())) {
      var own = counts(c);
      least.replaceAll((s, most) -> Math.min(most, own.getOrDefault(s, 0)));
    }
    least.values().removeIf(count -> count == 0);
    return least;
  }

  private Map<Integer, Integer> counts(int column) {
    var counts = HashMap.<Integer, Integer>newHashMap(8);
    for (int r : rowsOf[column]) {
      counts.merge(sumOf[r], 1, Integer::sum);
    }
    return counts;
  }

  /// What is scarce, by what one more of it would be worth; `worth` has one number a sum.
  List<Planned.Bottleneck> bottlenecks(List<Double> worth) {
    var byName = new LinkedHashMap<String, Double>();
    for (int s = 0; s < limits.length; s++) {
      byName.merge(names.get(s), worth.get(s), Double::sum);
    }
    return Planned.Bottleneck.scarcest(byName);
  }
}
