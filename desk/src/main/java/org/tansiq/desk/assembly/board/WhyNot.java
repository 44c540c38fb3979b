package org.tansiq.desk.assembly.board;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.requests.Request;

/// What the panel beside the board says of the meeting that was chosen.
///
/// @param place where it is; empty where it has no place
/// @param binding what stands in its way most often; empty where it has a place or could have one
/// @param slots of the day, each with one reason
/// @param displaced what would change if it were entered, once that was asked
record WhyNot(
    Request request,
    String name,
    Optional<Placed> place,
    String binding,
    List<Slot> slots,
    Optional<Forced> displaced) {

  WhyNot {
    slots = List.copyOf(slots);
  }

  /// @param why it cannot be then; empty where it can
  record Slot(int number, String time, String why, boolean here) {

    boolean free() {
      return why.isEmpty();
    }
  }

  /// @param possible whether it finds a place even if everything else makes way
  record Forced(boolean possible, String where, List<String> lines) {

    Forced {
      lines = List.copyOf(lines);
    }
  }
}
