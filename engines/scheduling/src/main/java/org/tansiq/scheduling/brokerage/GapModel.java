package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.IdleGaps;

/// An event as a model of CP-SAT: which meeting takes which slot, when each participant is busy,
/// and one gap counter a participant, the unit in which core-guided search reasons.
final class GapModel {

  private final Brokerage event;
  private final CpModel model = new CpModel();
  private final List<List<@Nullable BoolVar>> takes = new ArrayList<>();
  private final List<List<@Nullable BoolVar>> busy = new ArrayList<>();
  private final Map<Integer, IntVar> counters = new TreeMap<>();

  private GapModel(Brokerage event) {
    this.event = event;
  }

  /// `fairness` is the most by which two participants' gaps may differ, negative for any.
  static GapModel of(Brokerage event, int fairness) {
    var model = unseated(event);
    model.tables();
    model.gaps(fairness);
    return model;
  }

  /// Neither tables nor gaps, and nothing to minimise.
  static GapModel unseated(Brokerage event) {
    var model = new GapModel(event);
    model.meetings();
    model.heads();
    model.precedences();
    return model;
  }

  /// The same schedules, with more said of who has no gap: from their first slot they are done
  /// within as many slots as they have meetings.
  static GapModel guided(Brokerage event, int fairness) {
    var model = of(event, fairness);
    model.compactness();
    return model;
  }

  CpModel model() {
    return model;
  }

  /// The schedule of a solution, asked literal by literal.
  Schedule schedule(Predicate<Literal> holds) {
    var slots = new ArrayList<Integer>();
    for (var row : takes) {
      int slot = 0;
      for (int s = 1; s <= event.slots(); s++) {
        var literal = row.get(s - 1);
        if (literal != null && holds.test(literal)) {
          slot = s;
        }
      }
      slots.add(slot);
    }
    return new Schedule(slots);
  }

  private void meetings() {
    for (int m = 1; m <= event.meetings().size(); m++) {
      var open = event.open(m);
      var row = new ArrayList<@Nullable BoolVar>();
      for (int s = 1; s <= event.slots(); s++) {
        row.add(open.contains(s) ? model.newBoolVar("") : null);
      }
      takes.add(row);
      model.addExactlyOne(present(row));
    }
  }

  private void heads() {
    var agendas = event.agendas();
    for (var agenda : agendas) {
      var row = new ArrayList<@Nullable BoolVar>();
      for (int s = 1; s <= event.slots(); s++) {
        row.add(oneOf(at(agenda, s)));
      }
      busy.add(row);
      if (!agenda.isEmpty()) {
        model.addEquality(sum(present(row)), agenda.size());
      }
    }
  }

  /// True when one of the literals is, of which at most one can be; null for none.
  private @Nullable BoolVar oneOf(List<Literal> literals) {
    if (literals.isEmpty()) {
      return null;
    }
    var any = model.newBoolVar("");
    var all = new ArrayList<>(literals);
    all.add(any.not());
    model.addExactlyOne(all);
    return any;
  }

  private List<Literal> at(List<Integer> meetings, int slot) {
    return present(meetings.stream().map(m -> takes.get(m - 1).get(slot - 1)).toList());
  }

  private void precedences() {
    for (int m = 1; m <= event.meetings().size(); m++) {
      for (int before : event.meeting(m).after()) {
        precede(takes.get(before - 1), takes.get(m - 1));
      }
    }
  }

  private void precede(List<@Nullable BoolVar> first, List<@Nullable BoolVar> second) {
    var earlier = new ArrayList<Literal>();
    for (int s = 0; s < event.slots(); s++) {
      var now = second.get(s);
      if (now != null) {
        var clause = new ArrayList<>(earlier);
        clause.add(now.not());
        model.addBoolOr(clause);
      }
      var then = first.get(s);
      if (then != null) {
        earlier.add(then);
      }
    }
  }

  /// Tables are counted over clusters, and twice the count is the number of busy heads: that the
  /// latter is even is what the solver would otherwise never see.
  private void tables() {
    var clusters = Clusters.of(event);
    int meetings = event.meetings().size();
    int least = Math.max(0, meetings - event.tables() * (event.slots() - 1));
    var loads = new ArrayList<IntVar>();
    for (int s = 1; s <= event.slots(); s++) {
      var load = model.newIntVar(least, Math.max(least, Math.min(event.tables(), meetings)), "");
      model.addEquality(sum(active(clusters, s)), load);
      model.addEquality(sum(present(column(s))), LinearExpr.term(load, 2));
      loads.add(load);
    }
    model.addEquality(LinearExpr.sum(loads.toArray(IntVar[]::new)), meetings);
  }

  private List<Literal> active(List<Clusters.Cluster> clusters, int slot) {
    var active = new ArrayList<@Nullable BoolVar>();
    for (var cluster : clusters) {
      active.add(
          cluster.whole()
              ? busy.get(cluster.participant() - 1).get(slot - 1)
              : oneOf(at(cluster.meetings(), slot)));
    }
    return present(active);
  }

  private List<@Nullable BoolVar> column(int slot) {
    return busy.stream().<@Nullable BoolVar>map(row -> row.get(slot - 1)).toList();
  }

  private void gaps(int fairness) {
    var idle = new IdleGaps(model);
    var agendas = event.agendas();
    for (int p = 0; p < agendas.size(); p++) {
      int meetings = agendas.get(p).size();
      int most = Math.min(meetings - 1, event.slots() - meetings);
      if (most > 0) {
        var counter = idle.counter(busy.get(p), most);
        counters.put(p, counter);
      }
    }
    if (fairness >= 0) {
      fair(counters.values(), fairness);
    }
    model.minimize(LinearExpr.sum(counters.values().toArray(IntVar[]::new)));
  }

  /// Whoever cannot have a gap at all has none, so then nobody may have more than `fairness`.
  private void fair(Collection<IntVar> counters, int fairness) {
    if (counters.size() < event.participants()) {
      counters.forEach(counter -> model.addLessOrEqual(counter, fairness));
      return;
    }
    var least = model.newIntVar(0, event.slots(), "");
    for (var counter : counters) {
      model.addGreaterOrEqual(counter, least);
      model.addLessOrEqual(counter, LinearExpr.affine(least, 1, fairness));
    }
  }

  private void compactness() {
    var agendas = event.agendas();
    counters.forEach((p, counter) -> {
      var none = model.newBoolVar("");
      model.addEquality(counter, 0).onlyEnforceIf(none);
      model.addGreaterThan(counter, 0).onlyEnforceIf(none.not());
      compact(busy.get(p), agendas.get(p).size(), none);
    });
  }

  private void compact(List<@Nullable BoolVar> row, int meetings, Literal none) {
    var begun = everSince(row);
    var going = everSince(row.reversed()).reversed();
    model.addBoolOr(List.of(begun.get(event.slots() - meetings)));
    model.addBoolOr(List.of(going.get(meetings - 1)));
    for (int s = 0; s < event.slots(); s++) {
      if (s + meetings < event.slots()) {
        model.addBoolOr(List.of(begun.get(s), going.get(s + meetings)));
        model.addBoolOr(List.of(none.not(), begun.get(s).not(), going.get(s + meetings).not()));
      }
      var inside = new ArrayList<>(List.of(none.not(), begun.get(s).not(), going.get(s).not()));
      var now = row.get(s);
      if (now != null) {
        inside.add(now);
      }
      model.addBoolOr(inside);
    }
  }

  /// For each slot whether one of the literals up to it is true.
  private List<Literal> everSince(List<@Nullable BoolVar> row) {
    var ever = new ArrayList<Literal>();
    Literal before = model.falseLiteral();
    for (var now : row) {
      Literal since = model.newBoolVar("");
      var either = new ArrayList<>(List.of(before));
      model.addImplication(before, since);
      if (now != null) {
        model.addImplication(now, since);
        either.add(now);
      }
      either.add(since.not());
      model.addBoolOr(either);
      ever.add(since);
      before = since;
    }
    return ever;
  }

  private static LinearExpr sum(List<Literal> literals) {
    return LinearExpr.sum(literals.toArray(Literal[]::new));
  }

  private static List<Literal> present(List<? extends @Nullable Literal> literals) {
    var present = new ArrayList<Literal>();
    for (var literal : literals) {
      if (literal != null) {
        present.add(literal);
      }
    }
    return present;
  }
}
