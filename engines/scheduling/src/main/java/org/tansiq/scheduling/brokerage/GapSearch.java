package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.SolverLibrary;

/// Finds the schedule with the fewest gaps and proves that none has fewer, within a time.
///
/// ```java
/// var event = DataFile.read(Files.readString(path)).brokerage();
/// var search = new GapSearch(event, 2, Duration.ofSeconds(60), progress -> {});
/// if (search.solve() instanceof Answer.Optimal(var schedule, int gaps)) {
///   System.out.print(schedule.lines());
/// }
/// ```
public final class GapSearch {

  private final Brokerage event;
  private final int fairness;
  private final long deadline;
  private final Consumer<Answer> progress;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private @Nullable Schedule best;
  private int gaps = Integer.MAX_VALUE;
  private int bound;
  private @Nullable RuntimeException fault;
  private volatile @Nullable CpSolver running;

  /// The time runs from here. `fairness` is the most by which the gaps of two participants may
  /// differ, negative for any. `progress` hears of every better schedule, from a thread of the
  /// solver's.
  public GapSearch(Brokerage event, int fairness, Duration limit, Consumer<Answer> progress) {
    this.event = event;
    this.fairness = fairness;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.progress = progress;
  }

  /// Searches until the proof, the time limit or `stop()`.
  public Answer solve() {
    try {
      var reasons = Impossibility.reasons(event);
      if (!reasons.isEmpty()) {
        return new Answer.Infeasible(reasons);
      }
      SolverLibrary.load();
      var model = GapModel.of(event, fairness);
      for (var strategy : Strategy.values()) {
        if (!settled() && search(model, strategy) == CpSolverStatus.INFEASIBLE) {
          return new Answer.Infeasible(Relaxation.reasons(event, fairness, secondsLeft()));
        }
      }
      return answer();
    } finally {
      ended.countDown();
    }
  }

  /// Ends the search from another thread and waits until it has ended; `solve()` answers with what
  /// is known so far.
  public void stop() {
    asked.countDown();
    try {
      do {
        var solver = running;
        if (solver != null) {
          solver.stopSearch();
        }
      } while (!ended.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean settled() {
    return asked.getCount() == 0 || bound >= gaps || secondsLeft() < 0;
  }

  private double secondsLeft() {
    return (deadline - System.nanoTime()) / 1e9;
  }

  private CpSolverStatus search(GapModel model, Strategy strategy) {
    var solver = new CpSolver();
    strategy.set(solver.getParameters());
    solver.getParameters().setMaxTimeInSeconds(strategy.share(secondsLeft()));
    running = solver;
    var status = solver.solve(model.model(), listener(model));
    running = null;
    if (fault != null) {
      throw fault;
    }
    if (status == CpSolverStatus.MODEL_INVALID) {
      throw new IllegalStateException("The model is invalid: " + model.model().validate());
    }
    if (status != CpSolverStatus.INFEASIBLE) {
      bound = Math.max(bound, (int) Math.ceil(solver.bestObjectiveBound() - 1e-6));
    }
    return status;
  }

  private CpSolverSolutionCallback listener(GapModel model) {
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        try {
          found(model.schedule(this::booleanValue), bestObjectiveBound());
        } catch (RuntimeException failure) {
          fault = failure;
          stopSearch();
        }
      }
    };
  }

  private void found(Schedule schedule, double newBound) {
    var faults = Inspector.faults(event, schedule, fairness);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The solver's schedule breaks rules: " + faults);
    }
    bound = Math.max(bound, (int) Math.ceil(newBound - 1e-6));
    int found = Inspector.objective(event, schedule);
    if (found < gaps) {
      gaps = found;
      best = schedule;
      progress.accept(new Answer.Feasible(schedule, gaps, Math.min(bound, gaps)));
    }
  }

  private Answer answer() {
    if (best == null) {
      return new Answer.Open(bound);
    }
    return bound >= gaps ? new Answer.Optimal(best, gaps) : new Answer.Feasible(best, gaps, bound);
  }
}
