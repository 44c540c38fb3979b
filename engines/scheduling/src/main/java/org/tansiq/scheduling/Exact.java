package org.tansiq.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A problem small enough to be put whole into one model of CP-SAT, hours and resources with rest,
/// nights and ways, so that its bound is a proof; then the load of those who tire is levelled.
///
/// This is what makes a roster of duties, whose hours are given.
final class Exact {

  private static final long LARGEST = 60_000;

  private final Problem problem;
  private final Formulation formulation;
  private final List<Long> gains;
  private final Cast cast;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder objective = LinearExpr.newBuilder();
  private final List<BoolVar> chosen = new ArrayList<>();
  private final List<List<Map<Integer, BoolVar>>> seats = new ArrayList<>();
  private final List<List<List<Literal>>> work = new ArrayList<>();
  private final long tier;

  private Exact(Formulation formulation, List<Long> gains) {
    this.problem = formulation.problem();
    this.formulation = formulation;
    this.gains = gains;
    this.cast = new Cast(problem);
    this.tier = problem.days().slots() + 1L;
    for (int r = 0; r < problem.resources().size(); r++) {
      var row = new ArrayList<List<Literal>>();
      for (int slot = 0; slot < problem.days().slots(); slot++) {
        row.add(new ArrayList<>());
      }
      work.add(row);
    }
  }

  /// A plan and what none exceeds.
  record Solved(Plan plan, long most) {}

  static boolean suits(Formulation formulation) {
    var cast = new Cast(formulation.problem());
    long choices = 0;
    for (var column : formulation.columns()) {
      for (int n = 0; n < cast.needs(column.activity()); n++) {
        choices += cast.servers(column.activity(), n).length;
      }
    }
    return choices <= LARGEST;
  }

  /// Empty where none is found in the time; `known` is where the search begins.
  static Optional<Solved> of(
      Formulation formulation, List<Long> gains, Plan known, double seconds) {
    var exact = new Exact(formulation, gains);
    for (int c = 0; c < formulation.columns().size(); c++) {
      exact.choose(c);
    }
    exact.limitParties();
    for (int r = 0; r < exact.work.size(); r++) {
      exact.limit(r);
    }
    new ExactWays(formulation, exact.cast, exact.model, exact.seats).limit();
    exact.hint(known);
    exact.level();
    return exact.solved(seconds);
  }

  private void choose(int c) {
    var column = formulation.columns().get(c);
    var is = model.newBoolVar("");
    chosen.add(is);
    if (gains.get(c) <= 0) {
      model.addEquality(is, 0);
    }
    objective.addTerm(is, gains.get(c) * tier);
    var own = new ArrayList<Map<Integer, BoolVar>>();
    for (int n = 0; n < cast.needs(column.activity()); n++) {
      var choices = choices(column, n);
      own.add(choices);
      model.addEquality(LinearExpr.sum(choices.values().toArray(BoolVar[]::new)), is);
    }
    seats.add(own);
  }

  private Map<Integer, BoolVar> choices(Formulation.Column column, int need) {
    var choices = new HashMap<Integer, BoolVar>();
    int end = column.slot() + cast.length(column.activity());
    for (int r : cast.servers(column.activity(), need)) {
      boolean there = true;
      for (int slot = column.slot(); slot < end; slot++) {
        there &= !cast.isAway(r, slot);
      }
      if (there) {
        var choice = model.newBoolVar("");
        choices.put(r, choice);
        for (int slot = column.slot(); slot < end; slot++) {
          work.get(r).get(slot).add(choice);
        }
      }
    }
    return choices;
  }

  /// Each activity once, and the rows of parties and order, as the formulation has them.
  private void limitParties() {
    for (int a = 0; a < problem.activities().size(); a++) {
      model.addAtMostOne(
          formulation.columnsOf(a).stream().map(chosen::get).toArray(Literal[]::new));
    }
    for (var row : formulation.rows()) {
      if (row.kind() == Formulation.Kind.ORDER || row.kind() == Formulation.Kind.PARTY) {
        var sum = LinearExpr.newBuilder();
        for (int c : row.columns()) {
          sum.addTerm(chosen.get(c), 1);
        }
        model.addLessOrEqual(sum, row.most());
      }
    }
  }

  private void limit(int number) {
    var resource = problem.resources().get(number);
    int slots = problem.days().slots();
    work.get(number).forEach(model::addAtMostOne);
    for (int from = 0; resource.inARow() > 0 && from + resource.inARow() < slots; from++) {
      if (problem.days().fits(from, resource.inARow() + 1)) {
        var stretch = new ArrayList<Integer>();
        for (int slot = from; slot <= from + resource.inARow(); slot++) {
          stretch.add(slot);
        }
        atMost(number, stretch, resource.inARow());
      }
    }
    var nights = resource.nights();
    for (int slot = nights.first(); nights.inARow() > 0 && slot < slots; slot += nights.every()) {
      limitNights(number, nights, slot);
    }
  }

  /// After a full run from this night on, neither the next night nor what is to be free.
  private void limitNights(int number, Nights nights, int first) {
    var run = new ArrayList<Integer>();
    for (int i = 0; i < nights.inARow(); i++) {
      run.add(first + i * nights.every());
    }
    int last = run.getLast();
    int until = last + Math.max(nights.every(), nights.free());
    for (int slot = last + 1; slot <= until && slot < problem.days().slots(); slot++) {
      if (slot <= last + nights.free() || slot == last + nights.every()) {
        var all = new ArrayList<>(run);
        all.add(slot);
        atMost(number, all, nights.inARow());
      }
    }
  }

  private void atMost(int number, List<Integer> slots, int most) {
    var sum = LinearExpr.newBuilder();
    slots.forEach(slot -> work.get(number).get(slot).forEach(is -> sum.addTerm(is, 1)));
    model.addLessOrEqual(sum, most);
  }

  private void hint(Plan known) {
    for (int a = 0; a < problem.activities().size(); a++) {
      int at = formulation.column(a, known);
      for (int c : formulation.columnsOf(a)) {
        model.addHint(chosen.get(c), c == at);
      }
    }
  }

  /// The load of those who tire is spread as evenly as it can be.
  private void level() {
    int slots = problem.days().slots();
    var most = model.newIntVar(0, slots, "");
    var least = model.newIntVar(0, slots, "");
    boolean any = false;
    for (int r = 0; r < work.size(); r++) {
      if (problem.resources().get(r).inARow() > 0) {
        var load = LinearExpr.newBuilder();
        work.get(r).forEach(there -> there.forEach(is -> load.addTerm(is, 1)));
        model.addLessOrEqual(load, most);
        model.addGreaterOrEqual(load, least);
        any = true;
      }
    }
    if (any) {
      objective.addTerm(most, -1).addTerm(least, 1);
    }
    model.maximize(objective);
  }

  private Optional<Solved> solved(double seconds) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(Math.max(0.01, seconds));
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return Optional.empty();
    }
    var placements = new HashMap<String, Placement>();
    for (int c = 0; c < chosen.size(); c++) {
      if (solver.booleanValue(chosen.get(c))) {
        var column = formulation.columns().get(c);
        var resources = seats.get(c).stream().mapToInt(choices -> taken(solver, choices)).toArray();
        placements.put(
            problem.activities().get(column.activity()).id(),
            new Placement(column.slot(), cast.names(resources)));
      }
    }
    long bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
    return Optional.of(new Solved(new Plan(placements), Math.floorDiv(bound + tier - 1, tier)));
  }

  private static int taken(CpSolver solver, Map<Integer, BoolVar> choices) {
    return choices.entrySet().stream()
        .filter(choice -> solver.booleanValue(choice.getValue()))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(Hall.NOBODY);
  }
}
