package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.List;

/// What differs between two plans, by activity: who must be told.
public record Changes(List<String> added, List<String> moved, List<String> dropped) {

  public Changes {
    added = List.copyOf(added);
    moved = List.copyOf(moved);
    dropped = List.copyOf(dropped);
  }

  /// A new slot counts as moved, another room in the same slot does not.
  public static Changes between(Plan before, Plan after) {
    var added = new ArrayList<String>();
    var moved = new ArrayList<String>();
    var dropped = new ArrayList<String>();
    after
        .placements()
        .forEach((id, placement) -> {
          var was = before.placements().get(id);
          if (was == null) {
            added.add(id);
          } else if (was.slot() != placement.slot()) {
            moved.add(id);
          }
        });
    for (var id : before.placements().keySet()) {
      if (!after.placements().containsKey(id)) {
        dropped.add(id);
      }
    }
    return new Changes(added, moved, dropped);
  }
}
