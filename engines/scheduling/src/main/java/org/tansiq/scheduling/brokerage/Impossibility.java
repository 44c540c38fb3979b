package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.brokerage.Reason.Code.CHAIN;
import static org.tansiq.scheduling.brokerage.Reason.Code.CIRCLE;
import static org.tansiq.scheduling.brokerage.Reason.Code.CROWDED;
import static org.tansiq.scheduling.brokerage.Reason.Code.FIXED_FORBIDDEN;
import static org.tansiq.scheduling.brokerage.Reason.Code.HEAD;
import static org.tansiq.scheduling.brokerage.Reason.Code.NO_SLOT;
import static org.tansiq.scheduling.brokerage.Reason.Code.TABLES;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Finds the reasons a person would see why an event has no schedule; none found proves nothing.
final class Impossibility {

  private final Brokerage event;
  private final List<SortedSet<Integer>> open = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  private Impossibility(Brokerage event) {
    this.event = event;
    for (int m = 1; m <= event.meetings().size(); m++) {
      open.add(event.open(m));
    }
  }

  static List<Reason> reasons(Brokerage event) {
    var impossibility = new Impossibility(event);
    impossibility.tables();
    impossibility.emptyMeetings();
    if (impossibility.reasons.isEmpty()) {
      impossibility.precedences();
    }
    if (impossibility.reasons.isEmpty()) {
      impossibility.heads();
      impossibility.crowds();
    }
    return impossibility.reasons;
  }

  private void tables() {
    long places = (long) event.tables() * event.slots();
    int meetings = event.meetings().size();
    if (meetings > places) {
      reasons.add(
          Reason.of(TABLES, meetings, event.tables(), event.slots(), places, meetings - places));
    }
  }

  private void emptyMeetings() {
    for (int m = 1; m <= open.size(); m++) {
      if (open.get(m - 1).isEmpty()) {
        var meeting = event.meeting(m);
        var line = meeting.line() > 0 ? ", line " + meeting.line() : "";
        reasons.add(
            meeting.fixed() > 0
                ? Reason.of(
                    FIXED_FORBIDDEN, m, meeting.first(), meeting.second(), line, meeting.fixed())
                : Reason.of(NO_SLOT, m, meeting.first(), meeting.second(), line));
      }
    }
  }

  /// Narrows every meeting to the slots after the earliest end of those before it; in a circle that
  /// never ends.
  private void precedences() {
    var circle = new Circles(event).any();
    if (!circle.isEmpty()) {
      reasons.add(Reason.of(CIRCLE, listed(circle)));
      return;
    }
    boolean narrowed = true;
    while (narrowed && reasons.isEmpty()) {
      narrowed = false;
      for (int m = 1; m <= open.size() && reasons.isEmpty(); m++) {
        narrowed |= narrow(m);
      }
    }
  }

  private boolean narrow(int m) {
    boolean narrowed = false;
    for (int before : event.meeting(m).after()) {
      int earliest = open.get(before - 1).first();
      narrowed |= open.get(m - 1).removeIf(slot -> slot <= earliest);
      if (open.get(m - 1).isEmpty()) {
        reasons.add(Reason.of(CHAIN, m));
        return false;
      }
      int latest = open.get(m - 1).last();
      narrowed |= open.get(before - 1).removeIf(slot -> slot >= latest);
      if (open.get(before - 1).isEmpty()) {
        reasons.add(Reason.of(CHAIN, before));
        return false;
      }
    }
    return narrowed;
  }

  private void heads() {
    var agendas = event.agendas();
    for (int p = 1; p <= agendas.size(); p++) {
      var crowd = Places.tooFew(agendas.get(p - 1), open, event.slots(), 1);
      if (!crowd.isEmpty()) {
        reasons.add(Reason.of(HEAD, p, listed(crowd), listed(slotsOf(crowd))));
      }
    }
  }

  private void crowds() {
    var all = IntStream.rangeClosed(1, open.size()).boxed().toList();
    var crowd = Places.tooFew(all, open, event.slots(), event.tables());
    if (!crowd.isEmpty() && reasons.isEmpty()) {
      var slots = listed(slotsOf(crowd));
      reasons.add(Reason.of(CROWDED, crowd.size(), slots, event.tables(), listed(crowd)));
    }
  }

  private SortedSet<Integer> slotsOf(List<Integer> meetings) {
    var slots = new TreeSet<Integer>();
    meetings.forEach(m -> slots.addAll(open.get(m - 1)));
    return slots;
  }

  private static String listed(Iterable<Integer> numbers) {
    var text = new StringBuilder();
    for (int number : numbers) {
      text.append(text.isEmpty() ? "" : ", ").append(number);
    }
    return text.toString();
  }
}
