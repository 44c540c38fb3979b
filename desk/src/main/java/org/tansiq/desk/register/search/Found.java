package org.tansiq.desk.register.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a search found, by kind, the best group first.
///
/// @param counts of every kind, whichever kinds are shown
/// @param near what was looked for instead of words that nothing holds
public record Found(List<Group> groups, Map<Kind, Long> counts, Set<String> near) {

  public Found {
    groups = List.copyOf(groups);
    counts = Map.copyOf(counts);
    near = Set.copyOf(near);
  }

  static final Found NOTHING = new Found(List.of(), Map.of(), Set.of());

  /// Of one kind, the best first.
  public record Group(Kind kind, List<Hit> hits) {

    public Group {
      hits = List.copyOf(hits);
    }
  }

  long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  long of(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
