package org.tansiq.scheduling;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Makes the plan that holds the most weight and, after publication, moves the least.
///
/// GLOP bounds it and says what is scarce; what its relaxation chose whole is kept, CP-SAT places
/// the rest; then neighbourhoods around what found no place are tried again until the bound is
/// reached or the time is up.
///
/// ```java
/// var planned = new Planner(problem, Wishes.afresh(), Duration.ofSeconds(15), new Random(1));
/// var plan = planned.plan(progress -> show(progress.share()));
/// ```
public final class Planner {

  private static final double WHOLE = 1 - 1e-6;
  private static final int NEIGHBOURS = 120;
  private static final int MOST_REPAIRS = 60;

  private final Problem problem;
  private final Wishes wishes;
  private final RandomGenerator chance;
  private final long deadline;
  private volatile boolean stopped;
  private volatile boolean best;

  /// The time runs from here.
  public Planner(Problem problem, Wishes wishes, Duration limit, RandomGenerator chance) {
    this.problem = problem;
    this.wishes = wishes;
    this.chance = chance;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /// Ends `plan` soon, with the best plan so far.
  public void stop() {
    stopped = true;
  }

  /// Whether the plan made is proved best in every tier: no more weight can be held, and no plan
  /// that holds as much changes less.
  public boolean isBest() {
    return best;
  }

  /// The plan; `progress` hears of each better one on the way.
  public Planned plan(Consumer<Planned> progress) {
    SolverLibrary.load();
    var formulation = Formulation.of(problem);
    var gains = wishes.gains(formulation);
    var bound = Bound.of(formulation, gains);
    var packing =
        formulation.isLarge() ? filled(formulation, gains, bound) : dive(formulation, gains, bound);
    var best = assigned(formulation, packing, bound);
    progress.accept(best);
    while (packing.gain() < bound.most() && left() > 0) {
      if (packing.improve(neighbourhood(formulation, packing), Math.min(3, left()))) {
        var better = assigned(formulation, packing, bound);
        best = better.weight() > best.weight() ? better : best;
        progress.accept(best);
      }
    }
    var last = assigned(formulation, packing, bound);
    this.best = packing.gain() >= bound.most();
    return last.weight() >= best.weight() ? last : best;
  }

  private double left() {
    return stopped ? 0 : (deadline - System.nanoTime()) / 1e9;
  }

  private Packing dive(Formulation formulation, List<Long> gains, Bound bound) {
    var packing = new Packing(formulation, gains);
    var free = new BitSet();
    free.set(0, problem.activities().size());
    for (int c = 0; c < formulation.columns().size(); c++) {
      if (bound.taken().get(c) > WHOLE && gains.get(c) > 0) {
        packing.choose(c);
        free.clear(formulation.columns().get(c).activity());
      }
    }
    barClosed(packing, gains);
    packing.improve(free, Math.max(0.5, Math.min(10, left() / 2)));
    return packing;
  }

  private Packing filled(Formulation formulation, List<Long> gains, Bound bound) {
    var packing = new Packing(formulation, gains);
    for (int column : Filling.of(formulation, gains, bound)) {
      if (column != Packing.NONE) {
        packing.choose(column);
      }
    }
    barClosed(packing, gains);
    return packing;
  }

  private static void barClosed(Packing packing, List<Long> gains) {
    for (int c = 0; c < gains.size(); c++) {
      if (gains.get(c) == 0) {
        packing.bar(c);
      }
    }
  }

  /// An activity that found no place, and those it would have to push away or share with.
  private BitSet neighbourhood(Formulation formulation, Packing packing) {
    var activities = problem.activities();
    var lost = new BitSet();
    for (int a = 0; a < activities.size(); a++) {
      if (packing.chosen(a) == Packing.NONE && !formulation.columnsOf(a).isEmpty()) {
        lost.set(a);
      }
    }
    var free = new BitSet();
    var parties = new HashSet<String>();
    int[] all = lost.stream().toArray();
    for (int i = 0; i < 4 && all.length > 0; i++) {
      int seed = all[chance.nextInt(all.length)];
      free.set(seed);
      parties.addAll(activities.get(seed).parties());
    }
    int start = chance.nextInt(Math.max(1, activities.size()));
    for (int i = 0; i < activities.size() && free.cardinality() < NEIGHBOURS; i++) {
      int a = (start + i) % activities.size();
      if (activities.get(a).parties().stream().anyMatch(parties::contains)) {
        free.set(a);
        if (free.cardinality() < NEIGHBOURS / 2) {
          parties.addAll(activities.get(a).parties());
        }
      }
    }
    if (lost.cardinality() <= NEIGHBOURS) {
      free.or(lost);
    }
    return free;
  }

  /// Assigns resources; whom none can be found for is barred from that slot and placed again.
  private Planned assigned(Formulation formulation, Packing packing, Bound bound) {
    var assigned = Assignment.of(problem, slots(formulation, packing), wishes.published());
    for (int i = 0; i < MOST_REPAIRS && !assigned.unserved().isEmpty(); i++) {
      var free = new BitSet();
      for (int a : assigned.unserved()) {
        packing.bar(packing.chosen(a));
        free.set(a);
      }
      packing.improve(free, Math.max(0.2, Math.min(1, left())));
      assigned = Assignment.of(problem, slots(formulation, packing), wishes.published());
    }
    return checked(assigned.plan(), bound);
  }

  private Planned checked(Plan plan, Bound bound) {
    var violations = new Checker(problem).violations(plan);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("The plan breaks rules: " + violations);
    }
    long tier = wishes.tier(problem);
    var bottlenecks =
        bound.bottlenecks().stream()
            .map(b -> new Planned.Bottleneck(b.name(), b.worth() / tier))
            .toList();
    return new Planned(plan, plan.weight(problem), bound.most() / tier, bottlenecks);
  }

  private Map<Integer, Integer> slots(Formulation formulation, Packing packing) {
    var slots = new HashMap<Integer, Integer>();
    for (int a = 0; a < problem.activities().size(); a++) {
      int column = packing.chosen(a);
      if (column != Packing.NONE) {
        slots.put(a, formulation.columns().get(column).slot());
      }
    }
    return slots;
  }
}
