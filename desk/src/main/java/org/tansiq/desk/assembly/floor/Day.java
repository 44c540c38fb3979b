package org.tansiq.desk.assembly.floor;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.assembly.outputs.Agenda;
import org.tansiq.desk.register.commitments.Commitment;

/// One day as it went, for the Director in the evening.
///
/// @param day from 0
/// @param tomorrow our own meetings of the next day
record Day(int day, List<Held> meetings, List<Agenda.Entry> tomorrow) {

  Day {
    meetings = List.copyOf(meetings);
    tomorrow = List.copyOf(tomorrow);
  }

  long held() {
    return meetings.stream().filter(m -> m.minute().filter(Minute::held).isPresent()).count();
  }

  long open() {
    return meetings.stream().filter(m -> m.minute().isEmpty()).count();
  }

  /// A meeting of the day and what became of it; empty where nobody has minuted it.
  record Held(Agenda.Entry entry, Optional<Minute> minute, List<Commitment> promises) {

    Held {
      promises = List.copyOf(promises);
    }
  }
}
