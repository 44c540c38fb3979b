package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.SolverLibrary;

/// Finds the schedule with the fewest gaps and proves that none has fewer, within a time.
///
/// CP-SAT, core-guided without linear relaxation, raises the bound gap by gap, and its first
/// schedule is the best one; after a second, exchanges of meetings look for schedules beside it.
/// The search is over when the two meet.
///
/// ```java
/// var event = DataFile.read(Files.readString(path)).brokerage();
/// var search = new GapSearch(event, 2, Duration.ofSeconds(60), progress -> {});
/// if (search.solve() instanceof Answer.Optimal(var schedule, int gaps)) {
///   System.out.print(schedule.lines());
/// }
/// ```
public final class GapSearch {

  private static final int HEAD_START_MILLIS = 1_000;
  private static final int MOST_SLOTS_EXCHANGED = 63;
  private static final int MOST_CHOICES_EXCHANGED = 200_000;
  private static final Pattern BOUND = Pattern.compile("^#Bound .* next:\\[(\\d{1,9}),");

  private final Brokerage event;
  private final int fairness;
  private final long deadline;
  private final Consumer<Answer> progress;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private @Nullable Schedule best;
  private int gaps = Integer.MAX_VALUE;
  private int bound;
  private volatile @Nullable RuntimeException fault;
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
      if (search(GapModel.of(event, fairness)) == CpSolverStatus.INFEASIBLE) {
        return new Answer.Infeasible(Relaxation.reasons(event, fairness, secondsLeft()));
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
        stopRunning();
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

  private CpSolverStatus search(GapModel model) {
    var solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setOptimizeWithCore(true)
        .setLinearizationLevel(0)
        .setLogSearchProgress(true)
        .setLogToStdout(false)
        .setMaxTimeInSeconds(Math.max(0.001, secondsLeft()));
    solver.setLogCallback(bounds());
    running = solver;
    var beside = beside();
    var status = solver.solve(model.model(), listener(model));
    running = null;
    beside.run();
    if (fault != null) {
      throw fault;
    }
    if (status == CpSolverStatus.MODEL_INVALID) {
      throw new IllegalStateException("The model is invalid: " + model.model().validate());
    }
    if (status != CpSolverStatus.INFEASIBLE) {
      proved(solver.bestObjectiveBound());
    }
    return status;
  }

  /// Reads each new bound from the search's log, as the library's own callback for bounds crashes
  /// the process; the native side looks for `accept(String)` by name, which a lambda does not have.
  private Consumer<String> bounds() {
    return new Consumer<>() {
      @Override
      public void accept(String line) {
        var bound = BOUND.matcher(line);
        if (bound.find()) {
          proved(Integer.parseInt(bound.group(1)));
        }
      }
    };
  }

  /// Begins to look for schedules on a core of its own, unless the proof is quicker; running what
  /// is given back ends it.
  private Runnable beside() {
    int choices = event.slots() * event.meetings().size();
    if (event.slots() > MOST_SLOTS_EXCHANGED
        || choices > MOST_CHOICES_EXCHANGED
        || Runtime.getRuntime().availableProcessors() < 2) {
      return () -> {};
    }
    var improving = new Improving(event, fairness, this::found);
    var over = new CountDownLatch(1);
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name("improving")
            .start(() -> {
              try {
                if (!over.await(HEAD_START_MILLIS, TimeUnit.MILLISECONDS)) {
                  improving.run();
                }
              } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException failure) {
                fault = failure;
                stopRunning();
              }
            });
    return () -> {
      over.countDown();
      try {
        do {
          improving.stop();
        } while (!thread.join(Duration.ofMillis(20)));
      } catch (InterruptedException again) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void stopRunning() {
    var solver = running;
    if (solver != null) {
      solver.stopSearch();
    }
  }

  private CpSolverSolutionCallback listener(GapModel model) {
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        try {
          found(model.schedule(this::booleanValue));
        } catch (RuntimeException failure) {
          fault = failure;
          stopSearch();
        }
      }
    };
  }

  private synchronized void proved(double atLeast) {
    bound = Math.max(bound, (int) Math.ceil(atLeast - 1e-6));
    if (settled()) {
      stopRunning();
    }
  }

  /// Told by the solver and by the one who improves beside it.
  private synchronized void found(Schedule schedule) {
    int found = Inspector.objective(event, schedule);
    if (found >= gaps) {
      return;
    }
    var faults = Inspector.faults(event, schedule, fairness);
    if (faults.isEmpty()) {
      gaps = found;
      best = schedule;
      progress.accept(new Answer.Feasible(schedule, gaps, Math.min(bound, gaps)));
    } else if (!Inspector.faults(event, schedule, -1).isEmpty()) {
      throw new IllegalStateException("The solver's schedule breaks rules: " + faults);
    }
    if (settled()) {
      stopRunning();
    }
  }

  private synchronized Answer answer() {
    if (best == null) {
      return new Answer.Open(bound);
    }
    return bound >= gaps ? new Answer.Optimal(best, gaps) : new Answer.Feasible(best, gaps, bound);
  }
}
