package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem as packing: one column for each activity and slot it may begin in, and rows, each a
/// set of columns of which only so many can be chosen.
///
/// Parties give exact rows. Resources give rows over every closed group of them (Hall), by slot
/// and, where they tire, by stretch of slots: necessary for everybody to be served, and what the
/// bound rests on; whether it is also enough is seen when resources are assigned.
final class Formulation {

  /// A choice: this activity begins in this slot.
  record Column(int activity, int slot) {}

  /// At most `most` of these columns; `about` names the party or resources it stands for.
  record Row(String about, int most, List<Integer> columns) {}

  private static final int MANY = 150_000;

  private final Problem problem;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Integer>> ofActivity = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int partyRows;

  private Formulation(Problem problem) {
    this.problem = problem;
  }

  static Formulation of(Problem problem) {
    var formulation = new Formulation(problem);
    formulation.makeColumns();
    formulation.makePartyRows();
    formulation.partyRows = formulation.rows.size();
    problem.order().forEach(formulation::makeOrderRows);
    for (var group : Groups.of(problem)) {
      formulation.makeGroupRows(group);
    }
    return formulation;
  }

  Problem problem() {
    return problem;
  }

  List<Column> columns() {
    return Collections.unmodifiableList(columns);
  }

  /// The columns of one activity, by its place in the problem's list.
  List<Integer> columnsOf(int activity) {
    return Collections.unmodifiableList(ofActivity.get(activity));
  }

  /// Whether a relaxation with every choice takes longer than anybody waits.
  boolean isLarge() {
    return columns.size() > MANY;
  }

  List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /// How many of the rows, the first ones, are of parties; the others are of order and resources,
  /// many, and seldom binding.
  int partyRows() {
    return partyRows;
  }

  int lengthOf(Column column) {
    return problem.activities().get(column.activity()).length();
  }

  private void makeColumns() {
    var parties = new HashMap<String, Party>();
    problem.parties().forEach(party -> parties.put(party.id(), party));
    for (int a = 0; a < problem.activities().size(); a++) {
      var activity = problem.activities().get(a);
      var own = new ArrayList<Integer>();
      for (int slot = 0; slot < problem.days().slots(); slot++) {
        if (possible(activity, slot, parties)) {
          own.add(columns.size());
          columns.add(new Column(a, slot));
        }
      }
      ofActivity.add(own);
    }
  }

  private boolean possible(Activity activity, int slot, Map<String, Party> parties) {
    if (!problem.days().fits(slot, activity.length())
        || activity.pinned() >= 0 && activity.pinned() != slot) {
      return false;
    }
    for (int now = slot; now < slot + activity.length(); now++) {
      int then = now;
      if (activity.parties().stream().anyMatch(p -> absent(parties.get(p), then))) {
        return false;
      }
    }
    return activity.needs().stream().allMatch(need -> served(need, slot, activity.length()));
  }

  private static boolean absent(@Nullable Party party, int slot) {
    return party != null && (party.teams() < 1 || party.absenceAt(slot).isPresent());
  }

  private boolean served(Need need, int slot, int length) {
    return problem.resources().stream().anyMatch(r -> r.serves(need) && there(r, slot, length));
  }

  private static boolean there(Resource resource, int slot, int length) {
    for (int now = slot; now < slot + length; now++) {
      if (resource.absenceAt(now).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void makePartyRows() {
    var ofParty = new HashMap<String, List<Integer>>();
    for (int a = 0; a < problem.activities().size(); a++) {
      for (var party : problem.activities().get(a).parties()) {
        ofParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(a);
      }
    }
    for (var party : problem.parties()) {
      var activities = ofParty.getOrDefault(party.id(), List.of());
      var bySlot = bySlot(activities);
      for (var covering : bySlot) {
        addRow(party.id(), party.teams(), covering);
      }
    }
  }

  /// For each slot the columns of these activities that are under way in it.
  private List<List<Integer>> bySlot(List<Integer> activities) {
    var bySlot = new ArrayList<List<Integer>>();
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      bySlot.add(new ArrayList<>());
    }
    for (int a : activities) {
      for (int c : ofActivity.get(a)) {
        var column = columns.get(c);
        for (int now = column.slot(); now < column.slot() + lengthOf(column); now++) {
          bySlot.get(now).add(c);
        }
      }
    }
    return bySlot;
  }

  /// In each slot: the first is still to end after it, or the other has begun by then, not both.
  private void makeOrderRows(Before pair) {
    var first = ofActivity.get(number(pair.first()));
    var then = ofActivity.get(number(pair.then()));
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      var late = new ArrayList<Integer>();
      for (int c : first) {
        if (columns.get(c).slot() + lengthOf(columns.get(c)) > slot) {
          late.add(c);
        }
      }
      int ending = late.size();
      for (int c : then) {
        if (columns.get(c).slot() <= slot) {
          late.add(c);
        }
      }
      if (ending > 0 && late.size() > ending) {
        addRow(pair.first(), 1, late);
      }
    }
  }

  private int number(String activity) {
    for (int a = 0; a < problem.activities().size(); a++) {
      if (problem.activities().get(a).id().equals(activity)) {
        return a;
      }
    }
    throw new IllegalStateException("a problem without its activity " + activity);
  }

  private void makeGroupRows(Groups.Group group) {
    var bySlot = bySlot(group.activities());
    for (int slot = 0; slot < bySlot.size(); slot++) {
      int now = slot;
      int there = (int) group.resources().stream().filter(r -> r.absenceAt(now).isEmpty()).count();
      addRow(group.name(), there, bySlot.get(slot));
    }
    int inARow = group.resources().stream().mapToInt(Resource::inARow).max().orElse(0);
    boolean allTire = group.resources().stream().allMatch(r -> r.inARow() > 0);
    if (group.whole() && allTire && inARow + 1 <= problem.days().slotsEach()) {
      for (int from = 0; from + inARow < bySlot.size(); from++) {
        if (problem.days().fits(from, inARow + 1)) {
          makeRestRow(group, bySlot, from, from + inARow);
        }
      }
    }
  }

  private void makeRestRow(Groups.Group group, List<List<Integer>> bySlot, int from, int to) {
    int most = 0;
    for (var resource : group.resources()) {
      int there = 0;
      for (int slot = from; slot <= to; slot++) {
        there += resource.absenceAt(slot).isEmpty() ? 1 : 0;
      }
      int tired = there == to - from + 1 ? there - (there / (resource.inARow() + 1)) : there;
      most += tired;
    }
    var all = new ArrayList<Integer>();
    bySlot.subList(from, to + 1).forEach(all::addAll);
    addRow(group.name(), most, all);
  }

  /// A column may stand in a row more than once: a long activity in a stretch of slots.
  private void addRow(String about, int most, List<Integer> covering) {
    if (covering.size() > most) {
      rows.add(new Row(about, most, covering));
    }
  }
}
