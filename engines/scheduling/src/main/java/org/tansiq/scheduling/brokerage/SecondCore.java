package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Works beside the first proof, which has no schedule until it has the best: bounds by crowding,
/// which no core sees; anneals, which is soon within a gap or two of the best; then proves by a
/// model that reasons otherwise, as the last step is long or short by luck: on a machine of one
/// core the two take turns, and the quicker still ends both.
final class SecondCore {

  private static final double ANNEALING_SECONDS = 1.5;

  private final Brokerage event;
  private final int fairness;
  private final Tidings tidings;
  private volatile boolean stopped;
  private volatile @Nullable CpSolver first;
  private volatile @Nullable Annealing annealing;
  private volatile @Nullable Proof proof;

  SecondCore(Brokerage event, int fairness, Tidings tidings) {
    this.event = event;
    this.fairness = fairness;
    this.tidings = tidings;
  }

  /// Bounds and looks for schedules.
  void improve() {
    tidings.atLeast(Crowding.gaps(event, () -> stopped));
    any()
        .ifPresent(start -> {
          int fair = fairness < 0 ? Integer.MAX_VALUE : fairness;
          var seeking = new Annealing(event, fair, new Random(1), tidings::found);
          annealing = seeking;
          if (!stopped) {
            seeking.run(start, ANNEALING_SECONDS);
          }
        });
  }

  /// True when it is proved that no schedule exists.
  boolean refutes(double seconds) {
    var second = new Proof(GapModel.guided(event, fairness), tidings);
    proof = second;
    return !stopped && second.refutes(seconds);
  }

  void stop() {
    stopped = true;
    var solver = first;
    if (solver != null) {
      solver.stopSearch();
    }
    var seeking = annealing;
    if (seeking != null) {
      seeking.stop();
    }
    var second = proof;
    if (second != null) {
      second.stop();
    }
  }

  /// A schedule as if there were tables for everybody.
  private Optional<Schedule> any() {
    var model = GapModel.unseated(event);
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setLinearizationLevel(0);
    first = solver;
    if (stopped) {
      return Optional.empty();
    }
    var status = solver.solve(model.model());
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? Optional.of(model.schedule(solver::booleanValue))
        : Optional.empty();
  }
}
