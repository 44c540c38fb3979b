package org.tansiq.scheduling;

import static org.tansiq.scheduling.Refusal.Code.SOLVER_DIED;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plans in a process of its own: when the solver's native code crashes, or the system kills it for
/// want of memory, whoever asked still runs and has the best plan so far.
///
/// ```java
/// var planner = new IsolatedPlanner(problem, wishes, Duration.ofSeconds(15), seed);
/// var planned = planner.plan(progress -> show(progress.share()));
/// ```
public final class IsolatedPlanner {

  private static final int GRACE_SECONDS = 20;

  /// What the process is asked: to plan, then to tighten.
  record Order(Problem problem, Wishes wishes, Duration limit, Duration tightening, long seed)
      implements Serializable {}

  /// What it tells: a better plan, the last one or a refusal.
  sealed interface Told extends Serializable {
    record Better(Planned planned) implements Told {}

    record Last(Planned planned) implements Told {}

    record No(Refusal refusal) implements Told {}
  }

  private final Order order;
  private final Checker checker;
  private volatile @Nullable Process process;
  private @Nullable Planned best;

  public IsolatedPlanner(Problem problem, Wishes wishes, Duration limit, long seed) {
    this(problem, wishes, limit, Duration.ZERO, seed);
  }

  /// Closes idle gaps for so long once the weight is as good as it gets.
  public IsolatedPlanner(
      Problem problem, Wishes wishes, Duration limit, Duration tightening, long seed) {
    this.order = new Order(problem, wishes, limit, tightening, seed);
    this.checker = new Checker(problem);
  }

  /// The plan, checked here again; refused where the process ended without one.
  public Planned plan(Consumer<Planned> progress) {
    try {
      var started = start();
      process = started;
      var overdue = watch(started);
      try {
        return listen(started, progress);
      } finally {
        overdue.interrupt();
        started.destroyForcibly();
      }
    } catch (IOException broken) {
      throw new Refused(SOLVER_DIED, String.valueOf(broken.getMessage()));
    }
  }

  /// Ends `plan` soon, with the best plan so far.
  public void stop() {
    var running = process;
    if (running != null) {
      try {
        running.getOutputStream().close();
      } catch (IOException gone) {
        running.destroyForcibly();
      }
    }
  }

  private static Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            SolverProcess.class.getName());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /// A process that forgets the time is ended.
  private Thread watch(Process started) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            var most = order.limit().plus(order.tightening()).plusSeconds(GRACE_SECONDS);
            if (!started.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
              started.destroyForcibly();
            }
          } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Planned listen(Process started, Consumer<Planned> progress) throws IOException {
    try {
      var to = new ObjectOutputStream(started.getOutputStream());
      to.writeObject(order);
      to.flush();
      var from = new ObjectInputStream(started.getInputStream());
      from.setObjectInputFilter(SolverProcess.OURS);
      while (true) {
        switch ((Told) from.readObject()) {
          case Told.Better(var planned) -> progress.accept(checked(planned));
          case Told.Last(var planned) -> {
            return checked(planned);
          }
          case Told.No(var refusal) ->
              throw new Refused(refusal.code(), refusal.values().toArray());
        }
      }
    } catch (EOFException ended) {
      return bestOrRefusal("it was ended");
    } catch (ClassNotFoundException impossible) {
      throw new IOException(impossible);
    } catch (IOException broken) {
      return bestOrRefusal(String.valueOf(broken.getMessage()));
    }
  }

  private Planned bestOrRefusal(String why) {
    var known = best;
    if (known == null) {
      throw new Refused(SOLVER_DIED, why);
    }
    return known;
  }

  private Planned checked(Planned planned) {
    var violations = checker.violations(planned.plan());
    if (!violations.isEmpty()) {
      throw new IllegalStateException("The plan breaks rules: " + violations);
    }
    best = planned;
    return planned;
  }
}
