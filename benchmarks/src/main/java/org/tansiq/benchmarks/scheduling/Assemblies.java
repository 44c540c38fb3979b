package org.tansiq.benchmarks.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.tansiq.benchmarks.scheduling.peer.PeerPlan;
import org.tansiq.scheduling.Changes;
import org.tansiq.scheduling.Checker;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.Fairness;
import org.tansiq.scheduling.IdleGaps;
import org.tansiq.scheduling.InventedAssembly;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.Planned;
import org.tansiq.scheduling.Planner;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Tightening;
import org.tansiq.scheduling.Way;
import org.tansiq.scheduling.WhatIf;
import org.tansiq.scheduling.Why;
import org.tansiq.scheduling.Wishes;

/// Plans the invented assembly of the design's size, beside Timefold; disturbs it, asks what if and
/// why not.
public final class Assemblies {

  private static final long SEED = 7;
  private static final int FROZEN = 2;
  private static final Duration SOON = Duration.ofMillis(1_800);
  private static final List<String> ZONES = List.of("zone-A", "zone-B", "zone-C", "zone-D");
  private static final int PEER_SECONDS = 30;
  private static final int REPLANS = 10;
  private static final int DISRUPTIONS = 1_000;

  private final Problem problem = InventedAssembly.ofUsualSize().drawn(new Random(SEED));
  private final StringBuilder table = new StringBuilder("| | measured | aim |\n|---|---|---|\n");

  private Assemblies() {}

  /// All of it, as a table in Markdown.
  public static String table() {
    var assemblies = new Assemblies();
    var plan = assemblies.first();
    assemblies.ways();
    assemblies.peer();
    assemblies.replans(plan);
    assemblies.whatIf(plan);
    assemblies.explanations(plan);
    assemblies.disruptions();
    assemblies.large();
    return assemblies.table.toString();
  }

  private void row(String what, String aim, String measured, Object... values) {
    var line = String.format(Locale.ROOT, measured, values);
    table.append("| ").append(what).append(" | ").append(line).append(" | ").append(aim);
    table.append(" |\n");
    System.err.println(what + ": " + line);
  }

  private Plan first() {
    long begun = System.nanoTime();
    var limit = Duration.ofSeconds(15);
    var planned = new Planner(problem, Wishes.afresh(), limit, new Random(SEED)).plan(_ -> {});
    row(
        "priority weight held, of the most a bound allows",
        "gap ≤ 0.5 % in 15 s",
        "%d of %d in %.1f s; %d of %d requests",
        planned.weight(),
        planned.most(),
        since(begun),
        planned.plan().placements().size(),
        problem.activities().size());
    var fairness = Fairness.of(problem, planned.plan());
    row(
        "the worst-served delegation, no weight given up",
        "the largest share there is",
        "%d of %d (%s)",
        fairness.held(),
        fairness.asked(),
        String.join(", ", fairness.worst()));
    return tightened(planned);
  }

  /// The same with one slot lost on every way from one of the four zones to another.
  private void ways() {
    var ways = new ArrayList<Way>();
    for (var from : ZONES) {
      ZONES.stream()
          .filter(to -> from.compareTo(to) < 0)
          .forEach(to -> ways.add(new Way(from, to, 1)));
    }
    var apart =
        new Problem(
            problem.days(),
            problem.parties(),
            problem.resources(),
            problem.activities(),
            problem.order(),
            ways);
    long begun = System.nanoTime();
    var limit = Duration.ofSeconds(15);
    var planned = new Planner(apart, Wishes.afresh(), limit, new Random(SEED)).plan(_ -> {});
    row(
        "the same where every way to another zone takes a slot",
        "gap ≤ 0.5 % in 15 s",
        "%d of %d in %.1f s; rules broken %d",
        planned.weight(),
        planned.most(),
        since(begun),
        new Checker(apart).violations(planned.plan()).size());
  }

  private Plan tightened(Planned planned) {
    long begun = System.nanoTime();
    var course = new TreeMap<Integer, Integer>();
    var plan =
        new Tightening(problem, Duration.ofSeconds(25), new Random(SEED))
            .of(
                planned.plan(),
                better ->
                    course.put((int) since(begun) / 5 * 5 + 5, IdleGaps.total(problem, better)));
    row(
        "idle gaps of all delegations, the same weight held",
        "≤ 180 in 120 s",
        "%d, after %.1f s %d; within seconds: %s",
        IdleGaps.total(problem, planned.plan()),
        since(begun),
        IdleGaps.total(problem, plan),
        course);
    return plan;
  }

  private void peer() {
    var limit = Duration.ofSeconds(PEER_SECONDS);
    var score = PeerPlan.solved(problem, limit).score;
    int all = problem.activities().stream().mapToInt(a -> a.weight()).sum();
    row(
        "Timefold 2.2.0 as it comes, slots only, no rest for interpreters",
        "the yardstick",
        "weight %d, idle gaps %d, rules broken %d in %d s",
        all + (score == null ? 0 : score.mediumScore()),
        score == null ? 0 : -score.softScore(),
        score == null ? 0 : -score.hardScore(),
        PEER_SECONDS);
  }

  /// Five delegations come half a day late, twelve resources close for as long.
  private void replans(Plan plan) {
    var seconds = new ArrayList<Double>();
    int best = 0;
    int broken = 0;
    long spare = 0;
    int moved = 0;
    int dropped = 0;
    for (int seed = 1; seed <= REPLANS; seed++) {
      var chance = new Random(seed);
      var disturbed = new Disturbance(5, 12, 8).of(problem, 16, chance);
      broken += broken(disturbed, plan);
      long begun = System.nanoTime();
      var planner = new Planner(disturbed, new Wishes(plan, FROZEN), SOON, chance);
      var changes = Changes.between(plan, planner.plan(_ -> {}).plan());
      seconds.add(since(begun));
      best += planner.isBest() ? 1 : 0;
      spare += planner.changesToSpare();
      moved += changes.moved().size();
      dropped += changes.dropped().size();
    }
    seconds.sort(null);
    row(
        "re-plan after five late delegations and twelve closed rooms or pairs",
        "≤ 2 s, within 5 % of the least moves",
        "%.1f meetings broken, %.1f moved, %.1f dropped; median %.1f s, slowest %.1f s; %d of %d"
            + " proved the least, on average at most %.1f changes from it",
        (double) broken / REPLANS,
        (double) moved / REPLANS,
        (double) dropped / REPLANS,
        seconds.get(REPLANS / 2),
        seconds.getLast(),
        best,
        REPLANS,
        (double) spare / REPLANS);
  }

  private static long broken(Problem problem, Plan plan) {
    var trial = new Checker(problem).trial(plan);
    return plan.placements().entrySet().stream()
        .filter(entry -> !trial.violations(entry.getKey(), entry.getValue()).isEmpty())
        .count();
  }

  private void whatIf(Plan plan) {
    var seconds = new ArrayList<Double>();
    int placed = 0;
    for (var request : problem.activities()) {
      if (seconds.size() < REPLANS && !plan.placements().containsKey(request.id())) {
        long begun = System.nanoTime();
        var forced =
            WhatIf.forced(problem, new Wishes(plan, 0), request.id(), SOON, new Random(SEED));
        placed += forced.isPresent() ? 1 : 0;
        seconds.add(since(begun));
      }
    }
    seconds.sort(null);
    row(
        "what if this request were held",
        "≤ 2 s",
        "%d of %d find a place; median %.1f s, slowest %.1f s",
        placed,
        seconds.size(),
        seconds.get(seconds.size() / 2),
        seconds.getLast());
  }

  /// Each verdict of each request not held is put into the plan and the whole checked again.
  private void explanations(Plan plan) {
    var why = new Why(problem, plan);
    var checker = new Checker(problem);
    int asked = 0;
    int confirmed = 0;
    for (var request : problem.activities()) {
      if (plan.placements().containsKey(request.id())) {
        continue;
      }
      for (var verdict : why.not(request)) {
        var tried = new HashMap<>(plan.placements());
        tried.put(request.id(), verdict.attempt());
        boolean breaks = !checker.violations(new Plan(tried)).isEmpty();
        asked++;
        confirmed += breaks == !verdict.against().isEmpty() ? 1 : 0;
      }
    }
    row(
        "why not then: verdicts confirmed by checking the whole plan again",
        "all",
        "%d of %d",
        confirmed,
        asked);
  }

  private void disruptions() {
    var small = new InventedAssembly(24, new Days(2, 8), 5, 4, 70).drawn(new Random(SEED));
    var plan =
        new Planner(small, Wishes.afresh(), Duration.ofSeconds(5), new Random(SEED))
            .plan(_ -> {})
            .plan();
    int broken = 0;
    int thawed = 0;
    for (int seed = 1; seed <= DISRUPTIONS; seed++) {
      var chance = new Random(seed);
      int now = chance.nextInt(8);
      var disturbed =
          new Disturbance(chance.nextInt(4), chance.nextInt(3), 1 + chance.nextInt(6))
              .of(small, now, chance);
      var wishes = new Wishes(plan, now);
      var after =
          new Planner(disturbed, wishes, Duration.ofMillis(30), chance).plan(_ -> {}).plan();
      broken += new Checker(disturbed).violations(after).size();
      for (var id : Changes.between(plan, after).moved()) {
        var was = plan.placements().get(id);
        thawed += was != null && was.slot() < now ? 1 : 0;
      }
    }
    row(
        "random disruptions of a small assembly (24 delegations, 70 requests)",
        "none broken, none frozen moved",
        "%,d: %d rules broken, %d frozen meetings moved",
        DISRUPTIONS,
        broken,
        thawed);
  }

  private void large() {
    var run = LargeAssembly.run();
    row(
        "6,000 requests of 196 delegations, in a process of its own",
        "≤ 5 minutes and ≤ 4 GiB",
        "weight %d of %d, %d requests, %.0f s, %d MiB at most",
        run.planned().weight(),
        run.planned().most(),
        run.planned().plan().placements().size(),
        run.seconds(),
        run.megabytes());
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
