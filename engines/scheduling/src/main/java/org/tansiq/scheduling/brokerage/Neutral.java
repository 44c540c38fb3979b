package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Before;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.Need;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Placement;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Resource;

/// A brokerage event in the words of the neutral model: tables are resources, and a session is a
/// party with room for everybody that is away in the other half of the day.
final class Neutral {

  private static final Need TABLE = new Need("table", "", 0, 0);

  private final Brokerage event;

  Neutral(Brokerage event) {
    this.event = event;
  }

  Problem problem() {
    var tables = new ArrayList<Resource>();
    for (int t = 1; t <= event.tables(); t++) {
      tables.add(new Resource("table " + t, "table", Set.of(), 0, 0, "", 0, List.of()));
    }
    var activities = new ArrayList<Activity>();
    var order = new ArrayList<Before>();
    for (int m = 1; m <= event.meetings().size(); m++) {
      var meeting = event.meeting(m);
      var parties = List.of("" + meeting.first(), "" + meeting.second(), meeting.session().name());
      activities.add(new Activity("" + m, parties, 1, List.of(TABLE), 1, meeting.fixed() - 1));
      for (int before : meeting.after()) {
        order.add(new Before("" + before, "" + m));
      }
    }
    return new Problem(new Days(1, event.slots()), parties(), tables, activities, order);
  }

  private List<Party> parties() {
    var parties = new ArrayList<Party>();
    for (int p = 1; p <= event.participants(); p++) {
      var absences =
          event.forbidden().get(p - 1).stream()
              .map(slot -> new Absence(Absence.Cause.OTHER, slot - 1, slot - 1))
              .toList();
      parties.add(new Party("" + p, 1, absences));
    }
    int everybody = event.meetings().size() + 1;
    var afternoon =
        new Absence(Absence.Cause.CLOSED, event.morningSlots(), Math.max(0, event.slots() - 1));
    var morning = new Absence(Absence.Cause.CLOSED, 0, event.morningSlots() - 1);
    parties.add(new Party(Session.MORNING.name(), everybody, List.of(afternoon)));
    parties.add(new Party(Session.AFTERNOON.name(), everybody, List.of(morning)));
    parties.add(new Party(Session.ANY.name(), everybody, List.of()));
    return parties;
  }

  /// Whose table is which does not matter: they are taken in order, slot by slot.
  Plan plan(Schedule schedule) {
    var placements = new HashMap<String, Placement>();
    var taken = new HashMap<Integer, Integer>();
    for (int m = 1; m <= event.meetings().size(); m++) {
      int table = taken.merge(schedule.slot(m), 1, Integer::sum);
      placements.put("" + m, new Placement(schedule.slot(m) - 1, List.of("table " + table)));
    }
    return new Plan(placements);
  }

  Schedule schedule(Plan plan) {
    var slots = new ArrayList<Integer>();
    for (int m = 1; m <= event.meetings().size(); m++) {
      var placement = plan.placements().get("" + m);
      slots.add(placement == null ? 0 : placement.slot() + 1);
    }
    return new Schedule(slots);
  }
}
