package org.tansiq.scheduling;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.scheduling.Planned.Bottleneck;

/// The linear relaxation of a formulation, solved by GLOP: what no plan can exceed, how much of
/// each choice the relaxation takes, and which party or resources hold everything up.
record Bound(long most, List<Double> taken, List<Bottleneck> bottlenecks) {

  private static final double SLACK = 1e-6;
  private static final int MOST_ROUNDS = 12;

  /// Nothing known yet.
  static Bound none() {
    return new Bound(Long.MAX_VALUE, List.of(), List.of());
  }

  /// As much at most as somebody else proves.
  Bound orLess(long proved) {
    return new Bound(Math.min(most, proved), taken, bottlenecks);
  }

  /// `gains` holds one number a column. Fails loudly where GLOP does not finish: the caller then
  /// has no bound to show.
  static Bound of(Formulation formulation, List<Long> gains) {
    SolverLibrary.load();
    var solver = MPSolver.createSolver("GLOP");
    try {
      return new Relaxed(solver, formulation, gains).bound();
    } finally {
      solver.delete();
    }
  }

  /// Rows of resources enter only once the relaxation breaks them.
  private static final class Relaxed {

    private final MPSolver solver;
    private final Formulation formulation;
    private final List<MPVariable> variables = new ArrayList<>();
    private final Map<Integer, MPConstraint> entered = new HashMap<>();

    Relaxed(MPSolver solver, Formulation formulation, List<Long> gains) {
      this.solver = solver;
      this.formulation = formulation;
      solver.objective().setMaximization();
      for (long gain : gains) {
        var variable = solver.makeNumVar(0, gain > 0 ? 1 : 0, "");
        solver.objective().setCoefficient(variable, gain);
        variables.add(variable);
      }
      for (int a = 0; a < formulation.problem().activities().size(); a++) {
        var once = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
        for (int c : formulation.columnsOf(a)) {
          once.setCoefficient(variables.get(c), 1);
        }
      }
      for (int r = 0; r < formulation.partyRows(); r++) {
        enter(r);
      }
    }

    Bound bound() {
      boolean broken = true;
      for (int round = 0; broken && round < MOST_ROUNDS; round++) {
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
          throw new IllegalStateException("GLOP found no optimum of a bounded relaxation");
        }
        broken = round + 1 < MOST_ROUNDS && enterBroken();
      }
      var taken = variables.stream().map(MPVariable::solutionValue).toList();
      long most = (long) Math.floor(solver.objective().value() * (1 + 1e-9) + SLACK);
      return new Bound(most, taken, bottlenecks());
    }

    private boolean enterBroken() {
      boolean broken = false;
      var values = variables.stream().mapToDouble(MPVariable::solutionValue).toArray();
      for (int r = formulation.partyRows(); r < formulation.rows().size(); r++) {
        var row = formulation.rows().get(r);
        double load = Arrays.stream(row.columns()).mapToDouble(c -> values[c]).sum();
        if (load > row.most() + SLACK && !entered.containsKey(r)) {
          enter(r);
          broken = true;
        }
      }
      return broken;
    }

    private void enter(int r) {
      var row = formulation.rows().get(r);
      var constraint = solver.makeConstraint(Double.NEGATIVE_INFINITY, row.most());
      var times = new HashMap<Integer, Integer>();
      Arrays.stream(row.columns()).forEach(c -> times.merge(c, 1, Integer::sum));
      times.forEach((c, count) -> constraint.setCoefficient(variables.get(c), count));
      entered.put(r, constraint);
    }

    private List<Bottleneck> bottlenecks() {
      Map<String, Double> worth = new HashMap<>();
      entered.forEach((r, constraint) -> {
        double dual = Math.abs(constraint.dualValue());
        worth.merge(formulation.rows().get(r).about(), dual, Double::sum);
      });
      return Bottleneck.scarcest(worth);
    }
  }
}
