package org.tansiq.desk.platform.retention;

import java.util.Optional;
import java.util.UUID;

/// One line of the schedule.
///
/// @param agreed whether two persons set the period; otherwise it is the usual one
/// @param waiting another period that a second person has not decided on
record Line(Ageing kind, int months, boolean agreed, Optional<Waiting> waiting) {

  /// A period that one person proposed.
  record Waiting(UUID id, String kind, int months, String why, UUID by, String byName) {}

  boolean reviewed() {
    return kind instanceof Reviewed;
  }
}
