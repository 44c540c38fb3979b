package org.tansiq.scheduling;

import java.io.Serializable;

/// Slots, from and to both included, in which a party or a resource is not to be had, and why.
public record Absence(Cause cause, int from, int to) implements Serializable {

  /// Why; the desk words it.
  public enum Cause {
    NOT_ARRIVED,
    DEPARTED,
    PLENARY,
    VOTE,
    CLOSED,
    ILL,
    OTHER
  }

  public boolean covers(int slot) {
    return from <= slot && slot <= to;
  }
}
