package org.tansiq.scheduling;

import java.io.Serializable;

/// The grid of time: days of equally many slots, numbered from 0 through all days.
public record Days(int count, int slotsEach) implements Serializable {

  public Days {
    if (count < 0 || slotsEach < 1) {
      throw new IllegalArgumentException(count + " days of " + slotsEach + " slots");
    }
  }

  public int slots() {
    return count * slotsEach;
  }

  public int dayOf(int slot) {
    return slot / slotsEach;
  }

  /// Whether so many slots from this one are all on its day.
  public boolean fits(int slot, int length) {
    return slot >= 0 && slot + length <= slots() && dayOf(slot) == dayOf(slot + length - 1);
  }
}
