package org.tansiq.scheduling;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/// The relaxation with all slots added up, for problems whose choices are too many for GLOP: one
/// variable an activity, one row a party or group of resources. It allows more, so it bounds too.
final class SummedBound {

  private static final double SLACK = 1e-6;

  private final MPSolver solver;
  private final Formulation formulation;
  private final Sums sums;
  private final List<MPVariable> held = new ArrayList<>();
  private final List<MPConstraint> rows = new ArrayList<>();

  private SummedBound(MPSolver solver, Formulation formulation, List<Long> gains) {
    this.solver = solver;
    this.formulation = formulation;
    this.sums = new Sums(formulation);
    for (int s = 0; s < sums.names().size(); s++) {
      rows.add(solver.makeConstraint(-MPSolver.infinity(), sums.limit(s)));
    }
    solver.objective().setMaximization();
    for (int a = 0; a < formulation.problem().activities().size(); a++) {
      var columns = formulation.columnsOf(a);
      long most = columns.stream().mapToLong(gains::get).max().orElse(0);
      var variable = solver.makeNumVar(0, most > 0 ? 1 : 0, "");
      solver.objective().setCoefficient(variable, most);
      held.add(variable);
      if (!columns.isEmpty()) {
        sums.least(columns).forEach((s, times) -> rows.get(s).setCoefficient(variable, times));
      }
    }
  }

  static Bound of(Formulation formulation, List<Long> gains) {
    var solver = MPSolver.createSolver("GLOP");
    try {
      return new SummedBound(solver, formulation, gains).bound();
    } finally {
      solver.delete();
    }
  }

  private Bound bound() {
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("GLOP found no optimum of a bounded relaxation");
    }
    var taken = new ArrayList<Double>();
    for (var column : formulation.columns()) {
      double all = held.get(column.activity()).solutionValue();
      taken.add(all / formulation.columnsOf(column.activity()).size());
    }
    long most = (long) Math.floor(solver.objective().value() * (1 + 1e-9) + SLACK);
    var worth = rows.stream().map(row -> Math.abs(row.dualValue())).toList();
    return new Bound(most, taken, sums.bottlenecks(worth));
  }
}
