package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Which activities are held, and where; those that are not held are not in it.
public record Plan(Map<String, Placement> placements) implements Serializable {

  public Plan {
    placements = Collections.unmodifiableMap(new TreeMap<>(placements));
  }

  /// The weight of what is held.
  public long weight(Problem problem) {
    return problem.activities().stream()
        .filter(activity -> placements.containsKey(activity.id()))
        .mapToLong(Activity::weight)
        .sum();
  }
}
