package org.tansiq.scheduling;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.scheduling.Planned.Bottleneck;

/// The relaxation with all slots added up, for problems whose choices are too many for GLOP: one
/// variable an activity, one row a party or group of resources. It allows more, so it bounds too.
final class SummedBound {

  private static final double SLACK = 1e-6;

  private final MPSolver solver;
  private final Formulation formulation;
  private final List<MPVariable> held = new ArrayList<>();
  private final Map<String, MPConstraint> rows = new LinkedHashMap<>();

  private SummedBound(MPSolver solver, Formulation formulation, List<Long> gains) {
    this.solver = solver;
    this.formulation = formulation;
    solver.objective().setMaximization();
    for (int a = 0; a < formulation.problem().activities().size(); a++) {
      long most = formulation.columnsOf(a).stream().mapToLong(gains::get).max().orElse(0);
      var variable = solver.makeNumVar(0, most > 0 ? 1 : 0, "");
      solver.objective().setCoefficient(variable, most);
      held.add(variable);
    }
    sum();
  }

  static Bound of(Formulation formulation, List<Long> gains) {
    var solver = MPSolver.createSolver("GLOP");
    try {
      return new SummedBound(solver, formulation, gains).bound();
    } finally {
      solver.delete();
    }
  }

  /// Adds up the rows about the same, as far as every column of an activity stands in some.
  private void sum() {
    var most = new LinkedHashMap<String, Integer>();
    var times = new HashMap<String, Map<Integer, Integer>>();
    for (var row : formulation.rows()) {
      most.merge(row.about(), row.most(), Integer::sum);
      var columns = times.computeIfAbsent(row.about(), _ -> new HashMap<>());
      row.columns().forEach(c -> columns.merge(c, 1, Integer::sum));
    }
    most.forEach((about, limit) -> {
      var row = solver.makeConstraint(Double.NEGATIVE_INFINITY, limit);
      rows.put(about, row);
      var columns = times.getOrDefault(about, Map.of());
      columns.keySet().stream()
          .map(c -> formulation.columns().get(c).activity())
          .distinct()
          .forEach(a -> {
            int least =
                Collections.min(
                    formulation.columnsOf(a).stream()
                        .map(c -> columns.getOrDefault(c, 0))
                        .toList());
            row.setCoefficient(held.get(a), least);
          });
    });
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
    var bottlenecks =
        rows.entrySet().stream()
            .map(row -> new Bottleneck(row.getKey(), Math.abs(row.getValue().dualValue())))
            .filter(bottleneck -> bottleneck.worth() > SLACK)
            .sorted(Comparator.comparingDouble(Bottleneck::worth).reversed())
            .toList();
    return new Bound(most, taken, bottlenecks);
  }
}
