package org.tansiq.reading;

import java.util.List;
import java.util.Optional;

/// How much two proposals look like one engagement, from 0 to 1, and what forbids taking them for
/// one.
public record Likeness(double score, Optional<Guard.Reason> barrier, List<String> values) {

  /// From here two proposals are taken for one engagement.
  public static final double SAME = 0.5;

  public Likeness {
    values = List.copyOf(values);
  }

  /// Whether they are taken for one.
  public boolean same() {
    return barrier.isEmpty() && score >= SAME;
  }
}
