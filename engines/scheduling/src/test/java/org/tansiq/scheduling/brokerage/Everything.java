package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.List;

/// Tries every schedule of a tiny event: slow, and too simple to be wrong.
final class Everything {

  private Everything() {}

  /// The fewest gaps of any schedule that holds, or -1 where none does.
  static int leastGaps(Brokerage event, int fairness) {
    return leastGaps(event, fairness, new ArrayList<>());
  }

  private static int leastGaps(Brokerage event, int fairness, List<Integer> slots) {
    if (slots.size() == event.meetings().size()) {
      var schedule = new Schedule(slots);
      boolean holds = Inspector.faults(event, schedule, fairness).isEmpty();
      return holds ? Inspector.objective(event, schedule) : -1;
    }
    int least = -1;
    for (int slot = 1; slot <= event.slots(); slot++) {
      slots.add(slot);
      int found = leastGaps(event, fairness, slots);
      slots.removeLast();
      if (found >= 0 && (least < 0 || found < least)) {
        least = found;
      }
    }
    return least;
  }
}
