package org.tansiq.reading.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which of a document's found engagements answers which expected one: the most alike first, by
/// kind, host, persons and states, and no pair with less than one point.
final class Pairing {

  private static final double LEAST = 1.0;

  private Pairing() {}

  private record Candidate(double points, int expected, int found) {}

  /// Index among the expected to index among the found.
  static Map<Integer, Integer> of(List<EngagementRecord> expected, List<EngagementRecord> found) {
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < expected.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        candidates.add(new Candidate(points(expected.get(i), found.get(j)), i, j));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::points)
            .thenComparingInt(Candidate::expected)
            .thenComparingInt(Candidate::found)
            .reversed());
    var pairs = new TreeMap<Integer, Integer>();
    Set<Integer> taken = new HashSet<>();
    for (var c : candidates) {
      if (c.points() >= LEAST && !pairs.containsKey(c.expected()) && taken.add(c.found())) {
        pairs.put(c.expected(), c.found());
      }
    }
    return pairs;
  }

  private static double points(EngagementRecord expected, EngagementRecord found) {
    double points = expected.accepts(found.kind()) ? 1 : 0;
    if (!expected.host().isEmpty() && expected.host().equals(found.host())) {
      points += 1;
    }
    var people = expected.people();
    var others = found.people();
    if (!people.isEmpty() && !others.isEmpty()) {
      double hits = Overlap.of(people, others, Names::same).hits();
      points += hits / Math.max(people.size(), others.size());
    }
    Set<String> states = new HashSet<>(expected.countries());
    Set<String> otherStates = new HashSet<>(found.countries());
    if (!states.isEmpty() && !otherStates.isEmpty()) {
      var either = new HashSet<>(states);
      either.addAll(otherStates);
      states.retainAll(otherStates);
      points += (double) states.size() / either.size();
    }
    return points;
  }
}
