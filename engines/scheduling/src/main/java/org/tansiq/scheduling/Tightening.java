package org.tansiq.scheduling;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Closes idle gaps in a plan without giving up anything that is held, by simulated annealing over
/// exchanges of two slots (Kempe chains): worse plans are accepted ever more rarely.
///
/// ```java
/// var tightening = new Tightening(problem, Duration.ofSeconds(30), new Random(1));
/// var better = tightening.of(planned.plan(), progress -> show(progress));
/// ```
public final class Tightening {

  private static final double HOT = 0.7;
  private static final double COLD = 0.06;
  private static final int STEPS_AT_ONCE = 20_000;
  private static final double SECONDS_BETWEEN = 2;

  private final Problem problem;
  private final RandomGenerator chance;
  private final long begun = System.nanoTime();
  private final double seconds;
  private volatile boolean stopped;

  /// The time runs from here.
  public Tightening(Problem problem, Duration limit, RandomGenerator chance) {
    this.problem = problem;
    this.chance = chance;
    this.seconds = limit.toNanos() / 1e9;
  }

  /// Ends `of` soon, with the best plan so far.
  public void stop() {
    stopped = true;
  }

  /// A plan that holds the same activities with at most as many gaps, no less evenly spread;
  /// `progress` hears of each better one.
  public Plan of(Plan plan, Consumer<Plan> progress) {
    var best = plan;
    int gaps = IdleGaps.total(problem, plan);
    int spread = Fairness.spread(problem, plan);
    var zoned = Zones.kept(problem, plan);
    var exchanges = new Exchanges(Formulation.of(zoned));
    exchanges.begin(plan);
    double next = SECONDS_BETWEEN;
    while (gaps > 0 && elapsed() < seconds) {
      double temperature = temperature();
      for (int i = 0; i < STEPS_AT_ONCE; i++) {
        exchanges.step(chance, temperature);
      }
      boolean last = elapsed() >= seconds || exchanges.cost() == 0;
      if (exchanges.cost() < gaps && (last || elapsed() > next)) {
        next = elapsed() + SECONDS_BETWEEN;
        var served = served(zoned, exchanges, plan);
        if (served != null
            && IdleGaps.total(problem, served) < gaps
            && Fairness.spread(problem, served) <= spread) {
          best = served;
          gaps = IdleGaps.total(problem, best);
          spread = Fairness.spread(problem, best);
          progress.accept(best);
        }
      }
    }
    return best;
  }

  /// The plan with what the exchanges have come to; null where some need cannot be assigned so.
  private @Nullable Plan served(Problem zoned, Exchanges exchanges, Plan published) {
    var assigned = Assignment.of(zoned, exchanges.slots(), published);
    boolean holds = new Checker(problem).violations(assigned.plan()).isEmpty();
    return assigned.unserved().isEmpty() && holds ? assigned.plan() : null;
  }

  private double elapsed() {
    return stopped ? Double.MAX_VALUE : (System.nanoTime() - begun) / 1e9;
  }

  private double temperature() {
    return HOT * Math.pow(COLD / HOT, Math.min(1, elapsed() / seconds));
  }
}
