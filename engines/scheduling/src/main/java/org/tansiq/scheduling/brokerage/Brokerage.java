package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A brokerage event: pairs of participants meet at tables in the slots of one day, the business to
/// business meeting scheduling problem of Bofill et al. (JAIR 74, 2022).
///
/// Participants, meetings and slots are numbered from 1; `forbidden` holds one set of slots a
/// participant, in order.
public record Brokerage(
    int tables,
    int slots,
    int morningSlots,
    List<Meeting> meetings,
    List<SortedSet<Integer>> forbidden) {

  public Brokerage {
    meetings = List.copyOf(meetings);
    forbidden = List.copyOf(forbidden);
  }

  public int participants() {
    return forbidden.size();
  }

  public Meeting meeting(int number) {
    return meetings.get(number - 1);
  }

  /// The numbers of the meetings of each participant, in order.
  public List<List<Integer>> agendas() {
    var agendas = new ArrayList<List<Integer>>();
    for (int p = 0; p < participants(); p++) {
      agendas.add(new ArrayList<>());
    }
    for (int m = 1; m <= meetings.size(); m++) {
      agendas.get(meeting(m).first() - 1).add(m);
      agendas.get(meeting(m).second() - 1).add(m);
    }
    return agendas;
  }

  /// The slots a meeting may take by its session, its fixed slot and its two participants.
  public SortedSet<Integer> open(int number) {
    var meeting = meeting(number);
    var open = new TreeSet<Integer>();
    for (int slot = 1; slot <= slots; slot++) {
      if (inSession(meeting.session(), slot) && (meeting.fixed() == 0 || meeting.fixed() == slot)) {
        open.add(slot);
      }
    }
    open.removeAll(forbidden.get(meeting.first() - 1));
    open.removeAll(forbidden.get(meeting.second() - 1));
    return open;
  }

  private boolean inSession(Session session, int slot) {
    return switch (session) {
      case MORNING -> slot <= morningSlots;
      case AFTERNOON -> slot > morningSlots;
      case ANY -> true;
    };
  }
}
