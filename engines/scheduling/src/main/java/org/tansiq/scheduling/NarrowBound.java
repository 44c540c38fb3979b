package org.tansiq.scheduling;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/// The relaxation for a plan that is to change little: each activity stays, or goes "elsewhere",
/// which is one choice that counts against the sums of all slots only, until the relaxation takes
/// it; then that activity alone gets its slots one by one.
///
/// It allows more than the relaxation with every choice, so it bounds at every step; and it names
/// the few activities that a better plan would have to move.
final class NarrowBound {

  private static final double SLACK = 1e-6;
  private static final int PATIENCE = 3;
  private static final int MOST_AT_FIRST = 150;

  private final MPSolver solver;
  private final Formulation formulation;
  private final List<Long> gains;
  private final Sums sums;
  private final int[][] rowsOf;
  private final Map<Integer, MPVariable> chosen = new HashMap<>();
  private final Map<Integer, MPVariable> elsewhere = new HashMap<>();
  private final List<MPConstraint> once = new ArrayList<>();
  private final List<MPConstraint> summed = new ArrayList<>();
  private final Map<Integer, MPConstraint> entered = new HashMap<>();
  private final BitSet opened = new BitSet();

  private NarrowBound(MPSolver solver, Formulation formulation, List<Long> gains) {
    this.solver = solver;
    this.formulation = formulation;
    this.gains = gains;
    this.sums = new Sums(formulation);
    this.rowsOf = formulation.rowsOf();
    solver.objective().setMaximization();
    for (int s = 0; s < sums.names().size(); s++) {
      summed.add(solver.makeConstraint(-MPSolver.infinity(), sums.limit(s)));
    }
  }

  /// What no plan exceeds, and the activities that were looked at slot by slot.
  record Narrowed(Bound bound, BitSet moving) {}

  /// What is known: the column in which each activity would stay, or `Packing.NONE`; those that a
  /// plan at hand moves, which are looked at slot by slot from the beginning; what that plan gains.
  record Now(int[] stays, BitSet moving, long gain) {}

  /// Ends early once nothing can gain more than the plan at hand.
  static Narrowed of(Formulation formulation, List<Long> gains, Now now, DoubleSupplier left) {
    var solver = MPSolver.createSolver("GLOP");
    try {
      var bound = new NarrowBound(solver, formulation, gains);
      bound.begin(now.stays());
      now.moving().stream().limit(MOST_AT_FIRST).forEach(bound::open);
      return bound.narrowed(now.gain(), left);
    } finally {
      solver.delete();
    }
  }

  private void begin(int[] stay) {
    for (int a = 0; a < stay.length; a++) {
      once.add(solver.makeConstraint(-MPSolver.infinity(), 1));
      if (stay[a] != Packing.NONE) {
        choose(stay[a]);
      }
      int kept = stay[a];
      var others =
          formulation.columnsOf(a).stream().filter(c -> c != kept && gains.get(c) > 0).toList();
      if (!others.isEmpty()) {
        long most = others.stream().mapToLong(gains::get).max().orElse(0);
        var variable = variable(a, most);
        sums.least(others).forEach((s, times) -> summed.get(s).setCoefficient(variable, times));
        elsewhere.put(a, variable);
      }
    }
  }

  private MPVariable variable(int activity, long gain) {
    var variable = solver.makeNumVar(0, 1, "");
    solver.objective().setCoefficient(variable, gain);
    once.get(activity).setCoefficient(variable, 1);
    return variable;
  }

  private void choose(int column) {
    if (gains.get(column) > 0 && !chosen.containsKey(column)) {
      var variable = variable(formulation.columns().get(column).activity(), gains.get(column));
      chosen.put(column, variable);
      sums.least(List.of(column))
          .forEach((s, times) -> summed.get(s).setCoefficient(variable, times));
      for (int r : rowsOf[column]) {
        var row = entered.get(r);
        if (row != null) {
          row.setCoefficient(variable, row.getCoefficient(variable) + 1);
        }
      }
    }
  }

  private void open(int activity) {
    opened.set(activity);
    var variable = elsewhere.remove(activity);
    if (variable != null) {
      variable.setUb(0);
    }
    formulation.columnsOf(activity).forEach(this::choose);
  }

  private Narrowed narrowed(long gain, DoubleSupplier left) {
    solver.setTimeLimit(milliseconds(left));
    var bound = solved();
    if (bound.most() == Long.MAX_VALUE) {
      return new Narrowed(bound, opened);
    }
    int patience = PATIENCE;
    boolean again = true;
    while (again) {
      var taken = taken();
      var broken = broken();
      again =
          bound.most() > gain
              && patience > 0
              && left.getAsDouble() > 0
              && !(taken.isEmpty() && broken.isEmpty());
      if (again) {
        broken.forEach(this::enter);
        taken.forEach(this::open);
        solver.setTimeLimit(milliseconds(left));
        var next = solved();
        again = next.most() < Long.MAX_VALUE;
        patience = next.most() < bound.most() ? PATIENCE : patience - 1;
        bound = next.most() < bound.most() ? next : bound;
      }
    }
    return new Narrowed(bound, opened);
  }

  private static long milliseconds(DoubleSupplier left) {
    return Math.max(1, (long) (left.getAsDouble() * 1_000));
  }

  /// The bound as the program is now; none where the time did not suffice.
  private Bound solved() {
    if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
      long most = (long) Math.floor(solver.objective().value() * (1 + 1e-9) + SLACK);
      var worth = summed.stream().map(row -> Math.abs(row.dualValue())).toList();
      return new Bound(most, List.of(), sums.bottlenecks(worth));
    }
    return Bound.none();
  }

  private List<Integer> taken() {
    var taken = new ArrayList<Integer>();
    elsewhere.forEach((a, variable) -> {
      if (variable.solutionValue() > SLACK) {
        taken.add(a);
      }
    });
    return taken;
  }

  private List<Integer> broken() {
    var load = new double[formulation.rows().size()];
    chosen.forEach((c, variable) -> {
      double value = variable.solutionValue();
      if (value > SLACK) {
        for (int r : rowsOf[c]) {
          load[r] += value;
        }
      }
    });
    var broken = new ArrayList<Integer>();
    for (int r = 0; r < load.length; r++) {
      if (load[r] > formulation.rows().get(r).most() + SLACK && !entered.containsKey(r)) {
        broken.add(r);
      }
    }
    return broken;
  }

  private void enter(int r) {
    var row = formulation.rows().get(r);
    var constraint = solver.makeConstraint(-MPSolver.infinity(), row.most());
    entered.put(r, constraint);
    Arrays.stream(row.columns())
        .mapToObj(chosen::get)
        .filter(variable -> variable != null)
        .forEach(variable ->
            constraint.setCoefficient(variable, constraint.getCoefficient(variable) + 1));
  }
}
