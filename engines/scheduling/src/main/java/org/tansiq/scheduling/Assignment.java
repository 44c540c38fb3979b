package org.tansiq.scheduling;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gives each chosen activity its resources: first what they had before to all that stay in their
/// slot, then slot by slot to the others.
///
/// Who cannot be served is named instead; nothing is bent.
final class Assignment {

  private Assignment() {}

  /// The placements, and the activities for which a resource is lacking.
  record Assigned(Plan plan, Set<Integer> unserved) {
    Assigned {
      unserved = Set.copyOf(unserved);
    }
  }

  /// `slots` holds the first slot of each chosen activity, by its place in the problem's list.
  static Assigned of(Problem problem, Map<Integer, Integer> slots, Plan before) {
    var hall = new Hall(problem, before);
    slots.forEach((a, slot) -> {
      var placement = before.placements().get(problem.activities().get(a).id());
      if (placement != null && placement.slot() == slot) {
        hall.keep(a, placement);
      }
    });
    var unserved = new HashSet<Integer>();
    slots.entrySet().stream()
        .filter(entry -> hall.slotOf(entry.getKey()) == Hall.NOBODY)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(
                    entry -> problem.activities().get(entry.getKey()).weight(),
                    Comparator.reverseOrder()))
        .filter(entry -> !hall.place(entry.getKey(), entry.getValue()))
        .forEach(entry -> unserved.add(entry.getKey()));
    return new Assigned(hall.plan(), unserved);
  }
}
