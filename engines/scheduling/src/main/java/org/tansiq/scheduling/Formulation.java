package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

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
  record Row(String about, Kind kind, int most, int[] columns) {}

  /// What a row counts: who and what is taken in one slot, or over a stretch of them.
  enum Kind {
    PARTY,
    GROUP,
    ORDER,
    REST,
    NIGHTS
  }

  private static final int MANY = 150_000;
  private static final int FEW = 20_000;

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

  /// The column in which a plan has an activity, or `Packing.NONE`.
  int column(int activity, Plan plan) {
    var placement = plan.placements().get(problem.activities().get(activity).id());
    if (placement != null) {
      for (int c : columnsOf(activity)) {
        if (columns.get(c).slot() == placement.slot()) {
          return c;
        }
      }
    }
    return Packing.NONE;
  }

  /// Whether a relaxation with every choice takes longer than anybody waits.
  boolean isLarge() {
    return columns.size() > MANY;
  }

  /// Whether it takes hardly any time.
  boolean isSmall() {
    return columns.size() <= FEW;
  }

  List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /// For each column the rows it stands in, as often as it does.
  int[][] rowsOf() {
    var counts = new int[columns.size()];
    rows.forEach(row -> Arrays.stream(row.columns()).forEach(c -> counts[c]++));
    var rowsOf = new int[counts.length][];
    Arrays.setAll(rowsOf, c -> new int[counts[c]]);
    for (int r = 0; r < rows.size(); r++) {
      for (int c : rows.get(r).columns()) {
        rowsOf[c][--counts[c]] = r;
      }
    }
    return rowsOf;
  }

  /// How many of the rows, the first ones, are of parties; the others are of order and resources,
  /// many, and seldom binding.
  int partyRows() {
    return partyRows;
  }

  int lengthOf(Column column) {
    return lengthOf(column.activity());
  }

  int lengthOf(int activity) {
    return problem.activities().get(activity).length();
  }

  private void makeColumns() {
    var possible = new Possible(problem);
    for (int a = 0; a < problem.activities().size(); a++) {
      var activity = problem.activities().get(a);
      var own = new ArrayList<Integer>();
      for (int slot = 0; slot < problem.days().slots(); slot++) {
        if (possible.begins(activity, slot)) {
          own.add(columns.size());
          columns.add(new Column(a, slot));
        }
      }
      ofActivity.add(own);
    }
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
        addRow(party.id(), Kind.PARTY, party.teams(), covering);
      }
    }
  }

  /// For each slot the columns of these activities that are under way in it.
  private int[][] bySlot(List<Integer> activities) {
    var counts = new int[problem.days().slots()];
    each(activities, (_, slot) -> counts[slot]++);
    var bySlot = new int[counts.length][];
    Arrays.setAll(bySlot, slot -> new int[counts[slot]]);
    Arrays.fill(counts, 0);
    each(activities, (c, slot) -> bySlot[slot][counts[slot]++] = c);
    return bySlot;
  }

  /// Every column of the activities, with every slot in which it is under way.
  private void each(List<Integer> activities, Under under) {
    for (int a : activities) {
      int length = problem.activities().get(a).length();
      for (int c : ofActivity.get(a)) {
        int from = columns.get(c).slot();
        for (int now = from; now < from + length; now++) {
          under.way(c, now);
        }
      }
    }
  }

  private interface Under {
    void way(int column, int slot);
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
        addRow(pair.first(), Kind.ORDER, 1, late.stream().mapToInt(Integer::intValue).toArray());
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
    for (int slot = 0; slot < bySlot.length; slot++) {
      int now = slot;
      int there = (int) group.resources().stream().filter(r -> r.absenceAt(now).isEmpty()).count();
      addRow(group.name(), Kind.GROUP, there, bySlot[slot]);
    }
    makeNightRows(group, bySlot);
    int inARow = group.resources().stream().mapToInt(Resource::inARow).max().orElse(0);
    boolean allTire = group.resources().stream().allMatch(r -> r.inARow() > 0);
    if (group.whole() && allTire && inARow + 1 <= problem.days().slotsEach()) {
      for (int from = 0; from + inARow < bySlot.length; from++) {
        if (problem.days().fits(from, inARow + 1)) {
          makeRestRow(group, bySlot, from, from + inARow);
        }
      }
    }
  }

  /// Over one night more than may be worked in a row, each works one fewer than there are.
  private void makeNightRows(Groups.Group group, int[][] bySlot) {
    var rules = group.resources().stream().map(Resource::nights).distinct().toList();
    if (rules.size() != 1 || rules.getFirst().inARow() == 0) {
      return;
    }
    var nights = rules.getFirst();
    int span = nights.inARow() * nights.every();
    for (int from = nights.first(); from + span < bySlot.length; from += nights.every()) {
      int first = from;
      var window = IntStream.rangeClosed(0, nights.inARow()).map(i -> first + i * nights.every());
      int most = 0;
      for (var resource : group.resources()) {
        long there =
            IntStream.rangeClosed(0, nights.inARow())
                .filter(i -> resource.absenceAt(first + i * nights.every()).isEmpty())
                .count();
        most += Math.min(nights.inARow(), (int) there);
      }
      var all = window.flatMap(slot -> Arrays.stream(bySlot[slot])).toArray();
      addRow(group.name(), Kind.NIGHTS, most, all);
    }
  }

  private void makeRestRow(Groups.Group group, int[][] bySlot, int from, int to) {
    int most = 0;
    for (var resource : group.resources()) {
      int there = 0;
      for (int slot = from; slot <= to; slot++) {
        there += resource.absenceAt(slot).isEmpty() ? 1 : 0;
      }
      int tired = there == to - from + 1 ? there - (there / (resource.inARow() + 1)) : there;
      most += tired;
    }
    var all = Arrays.stream(bySlot, from, to + 1).flatMapToInt(Arrays::stream).toArray();
    addRow(group.name(), Kind.REST, most, all);
  }

  /// A column may stand in a row more than once: a long activity in a stretch of slots.
  private void addRow(String about, Kind kind, int most, int[] covering) {
    if (covering.length > most) {
      rows.add(new Row(about, kind, most, covering));
    }
  }
}
