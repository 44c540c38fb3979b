package org.tansiq.scheduling.brokerage;

import java.util.List;

/// The slot of each meeting, in order of the meetings.
public record Schedule(List<Integer> slots) {

  public Schedule {
    slots = List.copyOf(slots);
  }

  public int slot(int meeting) {
    return slots.get(meeting - 1);
  }

  /// One line a meeting: its number, a space, its slot.
  public String lines() {
    var text = new StringBuilder();
    for (int m = 1; m <= slots.size(); m++) {
      text.append(m).append(' ').append(slot(m)).append('\n');
    }
    return text.toString();
  }
}
