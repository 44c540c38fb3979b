package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One run of CP-SAT, core-guided without linear relaxation: it raises the bound gap by gap, and
/// its first schedule is the best one.
final class Proof {

  private static final Pattern BOUND = Pattern.compile("^#Bound .* next:\\[(\\d{1,9}),");

  private final GapModel model;
  private final Tidings tidings;
  private final CpSolver solver = new CpSolver();
  private volatile boolean stopped;
  private volatile @Nullable RuntimeException fault;

  Proof(GapModel model, Tidings tidings) {
    this.model = model;
    this.tidings = tidings;
  }

  void stop() {
    stopped = true;
    solver.stopSearch();
  }

  /// Until the end of the proof, of the time, or `stop()`; true when no schedule exists.
  boolean refutes(double seconds) {
    solver
        .getParameters()
        .setNumWorkers(1)
        .setOptimizeWithCore(true)
        .setLinearizationLevel(0)
        .setLogSearchProgress(true)
        .setLogToStdout(false)
        .setMaxTimeInSeconds(Math.max(0.001, seconds));
    solver.setLogCallback(bounds());
    if (stopped) {
      return false;
    }
    var status = solver.solve(model.model(), schedules());
    var failure = fault;
    if (failure != null) {
      throw failure;
    }
    if (status == CpSolverStatus.MODEL_INVALID) {
      throw new IllegalStateException("The model is invalid: " + model.model().validate());
    }
    if (status != CpSolverStatus.INFEASIBLE) {
      tidings.atLeast((int) Math.ceil(solver.bestObjectiveBound() - 1e-6));
    }
    return status == CpSolverStatus.INFEASIBLE;
  }

  /// Reads each new bound from the search's log, as the library's own callback for bounds crashes
  /// the process; the native side looks for `accept(String)` by name, which a lambda does not have.
  private Consumer<String> bounds() {
    return new Consumer<>() {
      @Override
      public void accept(String line) {
        var bound = BOUND.matcher(line);
        if (bound.find()) {
          tidings.atLeast(Integer.parseInt(bound.group(1)));
        }
      }
    };
  }

  private CpSolverSolutionCallback schedules() {
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        try {
          tidings.found(model.schedule(this::booleanValue));
        } catch (RuntimeException failure) {
          fault = failure;
          stopSearch();
        }
      }
    };
  }
}
