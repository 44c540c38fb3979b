package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.Tightening;

/// Looks for good schedules beside the proof: core-guided search has none until it has the best,
/// and in a crowded event the last gaps are sooner closed by exchanging meetings than by reasoning.
final class Improving {

  private static final int FIRST_ROUND = 2;
  private static final int LONGEST_ROUND = 30;

  private final Brokerage event;
  private final int fairness;
  private final Consumer<Schedule> found;
  private volatile boolean stopped;
  private volatile @Nullable CpSolver first;
  private volatile @Nullable Tightening tightening;

  Improving(Brokerage event, int fairness, Consumer<Schedule> found) {
    this.event = event;
    this.fairness = fairness;
    this.found = found;
  }

  /// Goes on until it is stopped, in rounds of annealing that grow longer.
  void run() {
    var start = any();
    if (start.isEmpty()) {
      return;
    }
    var neutral = new Neutral(event);
    var problem = neutral.problem();
    var plan = neutral.plan(start.get());
    found.accept(start.get());
    int fair = fairness < 0 ? Integer.MAX_VALUE : fairness;
    for (int round = 1, seconds = FIRST_ROUND; !stopped; round++) {
      var next = new Tightening(problem, Duration.ofSeconds(seconds), new Random(round), fair);
      tightening = next;
      if (!stopped) {
        plan = next.of(plan, better -> found.accept(neutral.schedule(better)));
      }
      seconds = Math.min(LONGEST_ROUND, 2 * seconds);
    }
  }

  void stop() {
    stopped = true;
    var solver = first;
    if (solver != null) {
      solver.stopSearch();
    }
    var annealing = tightening;
    if (annealing != null) {
      annealing.stop();
    }
  }

  private Optional<Schedule> any() {
    var model = GapModel.of(event, fairness);
    model.model().clearObjective();
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
