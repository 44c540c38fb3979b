package org.tansiq.scheduling.brokerage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Seats meetings in slots one by one along augmenting paths (Kuhn); where one finds no place, the
/// meetings it could have displaced are, with it, too many for their slots (Hall).
final class Places {

  private final List<SortedSet<Integer>> open;
  private final int capacity;
  private final List<List<Integer>> seated = new ArrayList<>();

  private Places(List<SortedSet<Integer>> open, int slots, int capacity) {
    this.open = open;
    this.capacity = capacity;
    for (int s = 0; s <= slots; s++) {
      seated.add(new ArrayList<>());
    }
  }

  /// Meetings that have together fewer places than they are; empty where all find one.
  static List<Integer> tooFew(
      List<Integer> meetings, List<SortedSet<Integer>> open, int slots, int capacity) {
    var places = new Places(open, slots, capacity);
    for (int m : meetings) {
      var crowd = places.seat(m);
      if (!crowd.isEmpty()) {
        return crowd;
      }
    }
    return List.of();
  }

  private List<Integer> seat(int meeting) {
    var from = new int[seated.size()];
    var queue = new ArrayDeque<Integer>(List.of(meeting));
    var crowd = new ArrayList<Integer>();
    while (!queue.isEmpty()) {
      int m = queue.remove();
      crowd.add(m);
      for (int slot : open.get(m - 1)) {
        if (from[slot] == 0) {
          from[slot] = m;
          if (seated.get(slot).size() < capacity) {
            shift(slot, from, meeting);
            return List.of();
          }
          queue.addAll(seated.get(slot));
        }
      }
    }
    crowd.sort(null);
    return crowd;
  }

  private void shift(int freeSlot, int[] from, int meeting) {
    int slot = freeSlot;
    while (true) {
      int m = from[slot];
      int left = slotOf(m);
      seated.get(slot).add(m);
      if (m == meeting) {
        return;
      }
      seated.get(left).remove((Integer) m);
      slot = left;
    }
  }

  /// The slot a meeting sat in before it was moved; the new one is not yet looked at.
  private int slotOf(int meeting) {
    for (int s = 1; s < seated.size(); s++) {
      if (seated.get(s).contains(meeting)) {
        return s;
      }
    }
    return 0;
  }
}
