package org.tansiq.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses columns for some activities by CP-SAT while all others stay where they are.
///
/// Holds the choice so far; it only ever changes for one that gains more or as much.
final class Packing {

  static final int NONE = -1;

  private final Formulation formulation;
  private final List<Long> gains;
  private final int[][] rowsOf;
  private final int[] chosen;
  private final BitSet barred = new BitSet();

  Packing(Formulation formulation, List<Long> gains) {
    this.formulation = formulation;
    this.gains = List.copyOf(gains);
    this.chosen = new int[formulation.problem().activities().size()];
    Arrays.fill(chosen, NONE);
    this.rowsOf = formulation.rowsOf();
  }

  /// The chosen column of an activity, or `NONE`.
  int chosen(int activity) {
    return chosen[activity];
  }

  private void choose(int column) {
    chosen[formulation.columns().get(column).activity()] = column;
  }

  /// Begins anew from a plan.
  void choose(Plan plan) {
    for (int a = 0; a < chosen.length; a++) {
      chosen[a] = formulation.column(a, plan);
    }
  }

  List<Long> gains() {
    return gains;
  }

  /// Never to be chosen again, as what it needs could not be assigned.
  void bar(int column) {
    barred.set(column);
    int activity = formulation.columns().get(column).activity();
    if (chosen[activity] == column) {
      chosen[activity] = NONE;
    }
  }

  long gain() {
    long gain = 0;
    for (int column : chosen) {
      gain += column == NONE ? 0 : gains.get(column);
    }
    return gain;
  }

  /// Tries every way to place the free activities; true when the choice now gains more.
  boolean improve(BitSet free, double seconds) {
    var variables = new HashMap<Integer, BoolVar>();
    return changed(free, model(free, variables), variables, seconds);
  }

  /// Of these activities at least so many are to be held.
  record Quota(List<Integer> activities, int least) {}

  /// The same without giving up weight, and with these quotas held; true where there is a way,
  /// which may gain less by moving more.
  boolean fairer(BitSet free, List<Quota> quotas, double seconds) {
    var variables = new HashMap<Integer, BoolVar>();
    var model = model(free, variables);
    var weight = LinearExpr.newBuilder();
    variables.forEach((c, is) -> weight.addTerm(is, weightOf(columnActivity(c))));
    long now = free.stream().filter(a -> chosen[a] != NONE).mapToLong(this::weightOf).sum();
    model.addGreaterOrEqual(weight, now);
    for (var quota : quotas) {
      var held = LinearExpr.newBuilder();
      int fixed = 0;
      for (int a : quota.activities()) {
        fixed += !free.get(a) && chosen[a] != NONE ? 1 : 0;
        for (int c : free.get(a) ? formulation.columnsOf(a) : List.<Integer>of()) {
          var is = variables.get(c);
          if (is != null) {
            held.addTerm(is, 1);
          }
        }
      }
      model.addGreaterOrEqual(held, quota.least() - fixed);
    }
    return solved(free, model, variables, seconds);
  }

  private int columnActivity(int column) {
    return formulation.columns().get(column).activity();
  }

  private long weightOf(int activity) {
    return formulation.problem().activities().get(activity).weight();
  }

  private boolean changed(
      BitSet free, CpModel model, Map<Integer, BoolVar> variables, double seconds) {
    long before = gain();
    var kept = chosen.clone();
    boolean solved = solved(free, model, variables, seconds);
    if (gain() < before) {
      System.arraycopy(kept, 0, chosen, 0, kept.length);
    }
    return solved && gain() > before;
  }

  private boolean solved(
      BitSet free, CpModel model, Map<Integer, BoolVar> variables, double seconds) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(Math.max(0.01, seconds));
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return false;
    }
    for (int a = free.nextSetBit(0); a >= 0; a = free.nextSetBit(a + 1)) {
      chosen[a] = NONE;
    }
    variables.forEach((column, variable) -> {
      if (solver.booleanValue(variable)) {
        choose(column);
      }
    });
    return true;
  }

  private CpModel model(BitSet free, Map<Integer, BoolVar> variables) {
    var model = new CpModel();
    var objective = LinearExpr.newBuilder();
    var touched = new BitSet();
    for (int a = free.nextSetBit(0); a >= 0; a = free.nextSetBit(a + 1)) {
      var own = new ArrayList<Literal>();
      for (int c : formulation.columnsOf(a)) {
        if (!barred.get(c) && gains.get(c) > 0) {
          var variable = model.newBoolVar("");
          variables.put(c, variable);
          own.add(variable);
          objective.addTerm(variable, gains.get(c));
          model.addHint(variable, chosen[a] == c);
          Arrays.stream(rowsOf[c]).forEach(touched::set);
        }
      }
      model.addAtMostOne(own);
    }
    touched.stream().forEach(r -> addRow(model, formulation.rows().get(r), variables));
    model.maximize(objective);
    return model;
  }

  private void addRow(CpModel model, Formulation.Row row, Map<Integer, BoolVar> variables) {
    int most = row.most();
    var terms = new ArrayList<Literal>();
    for (int c : row.columns()) {
      var variable = variables.get(c);
      if (variable != null) {
        terms.add(variable);
      } else if (chosen[formulation.columns().get(c).activity()] == c) {
        most--;
      }
    }
    if (most == 1 && terms.stream().distinct().count() == terms.size()) {
      model.addAtMostOne(terms);
    } else if (terms.size() > most) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      terms.forEach(term -> sum.addTerm(term, 1));
      model.addLessOrEqual(sum, most);
    }
  }
}
