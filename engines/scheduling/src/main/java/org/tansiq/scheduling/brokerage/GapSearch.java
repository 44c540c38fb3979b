package org.tansiq.scheduling.brokerage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.SolverLibrary;

/// Finds the schedule with the fewest gaps and proves that none has fewer, within a time.
///
/// A core-guided proof raises the bound gap by gap; what it does not see, and schedules on the way,
/// come from a second core. The search is over when bound and schedule meet.
///
/// ```java
/// var event = DataFile.read(Files.readString(path)).brokerage();
/// var search = new GapSearch(event, 2, Duration.ofSeconds(60), progress -> {});
/// if (search.solve() instanceof Answer.Optimal(var schedule, int gaps)) {
///   System.out.print(schedule.lines());
/// }
/// ```
public final class GapSearch {

  private static final int HEAD_START_MILLIS = 300;
  private static final int MOST_CHOICES_BESIDE = 200_000;

  private final Brokerage event;
  private final int fairness;
  private final long deadline;
  private final Consumer<Answer> progress;
  private final Tidings tidings =
      new Tidings() {
        @Override
        public void atLeast(int gaps) {
          proved(gaps);
        }

        @Override
        public void found(Schedule schedule) {
          GapSearch.this.found(schedule);
        }
      };
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private @Nullable Schedule best;
  private int gaps = Integer.MAX_VALUE;
  private int bound;
  private volatile @Nullable RuntimeException fault;
  private volatile boolean impossible;
  private volatile @Nullable Proof first;

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
      search();
      if (impossible) {
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
        stopFirst();
      } while (!ended.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean settled() {
    return asked.getCount() == 0 || impossible || bound >= gaps || secondsLeft() < 0;
  }

  private double secondsLeft() {
    return (deadline - System.nanoTime()) / 1e9;
  }

  private void search() {
    var proof = new Proof(GapModel.of(event, fairness), tidings);
    first = proof;
    var beside = beside();
    try {
      if (proof.refutes(secondsLeft())) {
        impossible = true;
      }
    } finally {
      beside.run();
    }
    var failure = fault;
    if (failure != null) {
      throw failure;
    }
  }

  /// Begins to work on a core of its own, unless the first proof is quicker; running what is given
  /// back ends it.
  private Runnable beside() {
    if (event.slots() > Annealing.MOST_SLOTS
        || (long) event.slots() * event.meetings().size() > MOST_CHOICES_BESIDE) {
      return () -> {};
    }
    var second = new SecondCore(event, fairness, tidings);
    var over = new CountDownLatch(1);
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name("second core")
            .start(() -> {
              try {
                if (!over.await(HEAD_START_MILLIS, TimeUnit.MILLISECONDS)) {
                  work(second);
                }
                while (settled() && !over.await(20, TimeUnit.MILLISECONDS)) {
                  stopFirst();
                }
              } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
              }
            });
    return () -> {
      over.countDown();
      try {
        do {
          second.stop();
        } while (!thread.join(Duration.ofMillis(20)));
      } catch (InterruptedException again) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void work(SecondCore second) {
    try {
      second.improve();
      if (!settled() && second.refutes(secondsLeft())) {
        impossible = true;
      }
    } catch (RuntimeException failure) {
      fault = failure;
      asked.countDown();
    }
  }

  private void stopFirst() {
    var proof = first;
    if (proof != null) {
      proof.stop();
    }
  }

  private synchronized void proved(int atLeast) {
    bound = Math.max(bound, atLeast);
    if (settled()) {
      stopFirst();
    }
  }

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
      stopFirst();
    }
  }

  private synchronized Answer answer() {
    if (best == null) {
      return new Answer.Open(bound);
    }
    return bound >= gaps ? new Answer.Optimal(best, gaps) : new Answer.Feasible(best, gaps, bound);
  }
}
