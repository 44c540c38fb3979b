package org.tansiq.reading;

import java.util.List;

/// Why two look-alikes were kept apart.
public record Guard(Cluster.Member a, Cluster.Member b, Reason reason, List<String> values) {

  public Guard {
    values = List.copyOf(values);
  }

  /// What contradicts.
  public enum Reason {
    OTHER_DATE,
    OTHER_WEEKDAY,
    OTHER_COUNTERPART,
    OTHER_COUNTRY,
    OTHER_EVENT
  }
}
