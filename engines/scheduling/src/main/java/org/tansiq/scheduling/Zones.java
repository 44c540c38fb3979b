package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where parties have ways to go, an activity that changes its hour stays in its zone: whether
/// everybody gets there in time is then known before rooms are.
final class Zones {

  private final int[] zone;
  private final int[][] ways;
  private final int longestWay;

  /// Of a problem so kept.
  Zones(Problem problem) {
    var zones =
        problem.activities().stream()
            .map(a ->
                a.needs().stream().map(Need::zone).filter(z -> !z.isEmpty()).findFirst().orElse(""))
            .toList();
    var names = zones.stream().distinct().toList();
    this.zone = zones.stream().mapToInt(names::indexOf).toArray();
    this.ways = new int[names.size()][names.size()];
    int longest = 0;
    for (int i = 0; i < ways.length; i++) {
      for (int j = 0; j < ways.length; j++) {
        ways[i][j] = problem.way(names.get(i), names.get(j));
        longest = Math.max(longest, ways[i][j]);
      }
    }
    this.longestWay = longest;
  }

  /// The problem in which every activity needs the zones it has in the plan; the same where no way
  /// takes any time.
  static Problem kept(Problem problem, Plan plan) {
    if (problem.ways().isEmpty()) {
      return problem;
    }
    var zones = new HashMap<String, String>();
    problem.resources().forEach(resource -> zones.put(resource.id(), resource.zone()));
    return problem.with(
        problem.activities().stream()
            .map(a -> kept(a, plan.placements().get(a.id()), zones))
            .toList());
  }

  private static Activity kept(
      Activity a, @Nullable Placement placement, Map<String, String> zones) {
    if (placement == null) {
      return a;
    }
    var needs = new ArrayList<Need>();
    for (int n = 0; n < a.needs().size(); n++) {
      var zone = zones.getOrDefault(placement.resources().get(n), "");
      needs.add(a.needs().get(n).in(zone));
    }
    return new Activity(
        a.id(), a.parties(), a.length(), needs, a.weight(), a.pinned(), a.ranksApart());
  }

  /// The slots it takes from one activity to another.
  int way(int activity, int other) {
    return ways[zone[activity]][zone[other]];
  }

  int longestWay() {
    return longestWay;
  }
}
