package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Checks a schedule against the rules as written, sharing nothing with the solver's model: every
/// schedule passes here before anybody sees it.
public final class Inspector {

  private final Brokerage event;
  private final Schedule schedule;
  private final List<String> faults = new ArrayList<>();

  private Inspector(Brokerage event, Schedule schedule) {
    this.event = event;
    this.schedule = schedule;
  }

  /// Each broken rule in words; empty for a schedule that holds. `fairness` is the most by which
  /// the gaps of two participants may differ, or negative where that does not matter.
  public static List<String> faults(Brokerage event, Schedule schedule, int fairness) {
    return new Inspector(event, schedule).inspect(fairness);
  }

  /// The idle gaps of each participant between their first and last meeting, each counted once
  /// whatever its length.
  public static List<Integer> gaps(Brokerage event, Schedule schedule) {
    return new Inspector(event, schedule).gaps();
  }

  /// The sum over all participants: what the benchmark minimises.
  public static int objective(Brokerage event, Schedule schedule) {
    return gaps(event, schedule).stream().mapToInt(Integer::intValue).sum();
  }

  private List<String> inspect(int fairness) {
    if (schedule.slots().size() != event.meetings().size()) {
      faults.add(schedule.slots().size() + " slots for " + event.meetings().size() + " meetings");
      return faults;
    }
    for (int m = 1; m <= event.meetings().size(); m++) {
      inspectMeeting(m);
    }
    inspectTables();
    inspectHeads();
    if (fairness >= 0 && faults.isEmpty()) {
      inspectFairness(fairness);
    }
    return faults;
  }

  private void inspectMeeting(int m) {
    var meeting = event.meeting(m);
    int slot = schedule.slot(m);
    if (slot < 1 || slot > event.slots()) {
      faults.add("meeting " + m + " in slot " + slot + ", which does not exist");
    }
    if (meeting.session() == Session.MORNING && slot > event.morningSlots()) {
      faults.add("meeting " + m + " in the afternoon");
    }
    if (meeting.session() == Session.AFTERNOON && slot <= event.morningSlots()) {
      faults.add("meeting " + m + " in the morning");
    }
    if (meeting.fixed() > 0 && meeting.fixed() != slot) {
      faults.add("meeting " + m + " in slot " + slot + ", but fixed to " + meeting.fixed());
    }
    for (int head : List.of(meeting.first(), meeting.second())) {
      if (event.forbidden().get(head - 1).contains(slot)) {
        faults.add(
            "meeting " + m + " in slot " + slot + ", which participant " + head + " forbids");
      }
    }
    for (int before : meeting.after()) {
      if (schedule.slot(before) >= slot) {
        faults.add("meeting " + before + " not before meeting " + m);
      }
    }
  }

  private void inspectTables() {
    for (int slot = 1; slot <= event.slots(); slot++) {
      int now = slot;
      var taken = schedule.slots().stream().filter(s -> s == now).count();
      if (taken > event.tables()) {
        faults.add(taken + " meetings in slot " + slot + " at " + event.tables() + " tables");
      }
    }
  }

  private void inspectHeads() {
    for (int head = 1; head <= event.participants(); head++) {
      var busy = new BitSet();
      for (int m = 1; m <= event.meetings().size(); m++) {
        if (event.meeting(m).of(head)) {
          if (busy.get(schedule.slot(m))) {
            faults.add("participant " + head + " twice in slot " + schedule.slot(m));
          }
          busy.set(schedule.slot(m));
        }
      }
    }
  }

  private void inspectFairness(int fairness) {
    var gaps = gaps();
    int most = gaps.stream().mapToInt(Integer::intValue).max().orElse(0);
    int least = gaps.stream().mapToInt(Integer::intValue).min().orElse(0);
    if (most - least > fairness) {
      faults.add("gaps from " + least + " to " + most + " differ by more than " + fairness);
    }
  }

  private List<Integer> gaps() {
    var all = new ArrayList<Integer>();
    for (int head = 1; head <= event.participants(); head++) {
      var slots = new TreeSet<Integer>();
      for (int m = 1; m <= event.meetings().size(); m++) {
        if (event.meeting(m).of(head)) {
          slots.add(schedule.slot(m));
        }
      }
      int gaps = 0;
      int before = slots.isEmpty() ? 0 : slots.first();
      for (int slot : slots) {
        gaps += slot > before + 1 ? 1 : 0;
        before = slot;
      }
      all.add(gaps);
    }
    return all;
  }
}
