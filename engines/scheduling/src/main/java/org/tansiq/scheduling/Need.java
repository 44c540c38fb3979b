package org.tansiq.scheduling;

import java.io.Serializable;

/// What an activity needs one of: a room of a security level and capacity, interpreters of a
/// language pair. An empty skill or zone is none in particular.
public record Need(String kind, String skill, int level, int capacity, String zone)
    implements Serializable {

  /// In any zone.
  public Need(String kind, String skill, int level, int capacity) {
    this(kind, skill, level, capacity, "");
  }

  /// The same in one zone only.
  Need in(String wanted) {
    return new Need(kind, skill, level, capacity, wanted);
  }
}
