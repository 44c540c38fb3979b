package org.tansiq.scheduling.brokerage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Looks for precedences that lead back to where they began.
final class Circles {

  private final Brokerage event;
  private final Map<Integer, Boolean> finished = new HashMap<>();

  Circles(Brokerage event) {
    this.event = event;
  }

  /// The meetings of one circle, each before the next; empty where there is none.
  List<Integer> any() {
    for (int m = 1; m <= event.meetings().size(); m++) {
      if (!finished.containsKey(m)) {
        var circle = from(m);
        if (!circle.isEmpty()) {
          return circle;
        }
      }
    }
    return List.of();
  }

  /// Walks backwards without recursion: a chain may be as long as the event.
  private List<Integer> from(int start) {
    var path = new ArrayList<Integer>();
    Deque<Iterator<Integer>> open = new ArrayDeque<>();
    enter(start, path, open);
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        finished.put(path.removeLast(), true);
        continue;
      }
      int before = open.peek().next();
      var state = finished.get(before);
      if (state == null) {
        enter(before, path, open);
      } else if (!state) {
        return new ArrayList<>(path.subList(path.indexOf(before), path.size())).reversed();
      }
    }
    return List.of();
  }

  private void enter(int meeting, List<Integer> path, Deque<Iterator<Integer>> open) {
    path.add(meeting);
    open.push(event.meeting(meeting).after().iterator());
    finished.put(meeting, false);
  }
}
