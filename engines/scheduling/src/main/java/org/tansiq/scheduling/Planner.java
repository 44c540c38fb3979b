package org.tansiq.scheduling;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Makes the plan that holds the most weight and, after publication, moves the least.
///
/// A relaxation bounds it and says what is scarce; a filling makes a whole plan in a moment, which
/// often meets the bound. Where it does not, the relaxation names the activities that a better plan
/// would move, and CP-SAT tries these, then neighbourhoods around what found no place, until the
/// bound is reached or the time is up.
///
/// ```java
/// var planned = new Planner(problem, Wishes.afresh(), Duration.ofSeconds(15), new Random(1));
/// var plan = planned.plan(progress -> show(progress.share()));
/// ```
public final class Planner {

  private static final int NEIGHBOURS = 120;

  /// In less a model is not even built.
  private static final double MOMENT = 0.2;

  private static final double MOMENT_OF_A_SMALL_ONE = 0.02;

  private final Problem problem;
  private final Wishes wishes;
  private final RandomGenerator chance;
  private final long deadline;
  private volatile boolean stopped;
  private volatile boolean best;
  private volatile long spare = Long.MAX_VALUE;

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

  /// How many fewer changes another plan that holds as much could have at most; for a plan that is
  /// not proved to hold the most, nobody knows.
  public long changesToSpare() {
    return spare;
  }

  /// The plan; `progress` hears of each better one on the way.
  public Planned plan(Consumer<Planned> progress) {
    SolverLibrary.load();
    var formulation = Formulation.of(problem);
    var gains = wishes.gains(formulation);
    var bound = first(formulation, gains);
    var filled = Filling.of(formulation, gains, bound, wishes.published());
    var search = new Search(formulation, gains, bound, filled);
    search.run(progress);
    new Fairer(problem, wishes.published(), this::left).raise(search, progress);
    this.best = search.isBest();
    this.spare = search.spare();
    return search.planned();
  }

  /// With every choice where that is quick; none where a plan is to stay as it is, which is bounded
  /// better once it is known what cannot.
  private Bound first(Formulation formulation, List<Long> gains) {
    if (formulation.isSmall()) {
      return Bound.of(formulation, gains);
    }
    boolean afresh = wishes.published().placements().isEmpty();
    return afresh || formulation.isLarge() ? SummedBound.of(formulation, gains) : Bound.none();
  }

  private double left() {
    return stopped ? 0 : (deadline - System.nanoTime()) / 1e9;
  }

  /// From one plan to better ones; for whoever goes on from there too.
  final class Search {

    private final Formulation formulation;
    private final Packing packing;
    private Bound bound;
    private long gain;
    private Plan plan;

    Search(Formulation formulation, List<Long> gains, Bound bound, Plan filled) {
      this.formulation = formulation;
      this.bound = bound;
      this.packing = new Packing(formulation, gains);
      this.plan = filled;
      packing.choose(filled);
      this.gain = packing.gain();
    }

    private boolean hasTime() {
      return left() > (formulation.isSmall() ? MOMENT_OF_A_SMALL_ONE : MOMENT);
    }

    /// How much less a plan could change that holds as much, as far as is proved.
    long spare() {
      return bound.most() - gain;
    }

    boolean isBest() {
      return gain >= bound.most();
    }

    void run(Consumer<Planned> progress) {
      if (bound.most() < Long.MAX_VALUE) {
        progress.accept(planned());
      }
      if (!isBest() && formulation.isSmall()) {
        inOneModel(progress);
      } else if (!isBest() && !formulation.isLarge()) {
        narrow(progress);
      }
      while (!isBest() && hasTime()) {
        attempt(neighbourhood(), Math.min(3, 0.8 * left()), progress);
      }
    }

    /// Everything at once: by hours, and where that leaves something open by resources too.
    private void inOneModel(Consumer<Planned> progress) {
      var all = new BitSet();
      all.set(0, Math.min(NEIGHBOURS, problem.activities().size()));
      attempt(all, 0.4 * left(), progress);
      if (!isBest() && hasTime() && Exact.suits(formulation)) {
        Exact.of(formulation, packing.gains(), plan, left())
            .ifPresent(solved -> {
              bound = bound.orLess(solved.most());
              take(solved.plan(), progress);
            });
      }
    }

    private void narrow(Consumer<Planned> progress) {
      var now = new NarrowBound.Now(stays(), moving(), gain);
      var narrowed = NarrowBound.of(formulation, packing.gains(), now, Planner.this::left);
      if (narrowed.bound().most() < bound.most()) {
        bound = narrowed.bound();
      }
      progress.accept(planned());
      if (!isBest() && hasTime()) {
        attempt(narrowed.moving(), 0.8 * left(), progress);
      }
    }

    /// Goes on from another plan if it gains more.
    private void take(Plan other, Consumer<Planned> progress) {
      packing.choose(other);
      if (packing.gain() > gain) {
        gain = packing.gain();
        plan = other;
        progress.accept(planned());
      } else {
        packing.choose(plan);
      }
    }

    Formulation formulation() {
      return formulation;
    }

    Packing packing() {
      return packing;
    }

    Plan plan() {
      return plan;
    }

    /// Goes on from what the packing came to if that is as heavy and fairer.
    boolean takeFairer(Predicate<Plan> isFairer, Consumer<Planned> progress) {
      var other = assigned();
      boolean better = other.weight(problem) >= plan.weight(problem) && isFairer.test(other);
      if (better) {
        plan = other;
      }
      packing.choose(plan);
      gain = packing.gain();
      if (better) {
        progress.accept(planned());
      }
      return better;
    }

    /// The column in which each activity is published, or else is now.
    private int[] stays() {
      var stays = new int[problem.activities().size()];
      for (int a = 0; a < stays.length; a++) {
        int published = formulation.column(a, wishes.published());
        stays[a] = published != Packing.NONE ? published : packing.chosen(a);
      }
      return stays;
    }

    private BitSet moving() {
      var stays = stays();
      var moving = new BitSet();
      for (int a = 0; a < stays.length; a++) {
        moving.set(a, packing.chosen(a) != stays[a]);
      }
      return moving;
    }

    private void attempt(BitSet free, double seconds, Consumer<Planned> progress) {
      if (packing.improve(free, seconds)) {
        take(assigned(), progress);
      }
    }

    /// Activities that moved or found no place, and those they would have to push away or share
    /// with.
    private BitSet neighbourhood() {
      var activities = problem.activities();
      var moving = moving();
      var lost = new BitSet();
      for (int a = 0; a < activities.size(); a++) {
        boolean somewhere = !formulation.columnsOf(a).isEmpty();
        lost.set(a, moving.get(a) || somewhere && packing.chosen(a) == Packing.NONE);
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

    /// Assigns resources; whom none can be found for is barred from that slot and placed wherever
    /// there is room.
    private Plan assigned() {
      var assigned = Assignment.of(problem, slots(), plan);
      if (assigned.unserved().isEmpty()) {
        return assigned.plan();
      }
      assigned.unserved().forEach(a -> packing.bar(packing.chosen(a)));
      return Filling.of(formulation, packing.gains(), bound, assigned.plan());
    }

    Planned planned() {
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

    private Map<Integer, Integer> slots() {
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
}
