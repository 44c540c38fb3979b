package org.tansiq.benchmarks.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Changes;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.InventedAssembly;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.Planner;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Resource;
import org.tansiq.scheduling.WhatIf;
import org.tansiq.scheduling.Why;
import org.tansiq.scheduling.Wishes;

/// Plans the invented assembly of the design's size, disturbs it, asks what if and why not, and
/// plans four times as many requests: seconds, processor seconds and what is proved.
public final class Assemblies {

  private static final long SEED = 7;

  private Assemblies() {}

  public static void main(String[] words) {
    var problem = InventedAssembly.ofUsualSize().drawn(new Random(SEED));
    var plan = plan("first plan", problem, Wishes.afresh(), 60);
    replan(problem, plan);
    ask(problem, plan);
    if (words.length > 0 && words[0].equals("large")) {
      var large =
          new InventedAssembly(196, new Days(4, 16), 120, 30, 6_000).drawn(new Random(SEED));
      plan("6,000 requests", large, Wishes.afresh(), 300);
    }
  }

  private static Plan plan(String name, Problem problem, Wishes wishes, int seconds) {
    long begun = System.nanoTime();
    var planner = new Planner(problem, wishes, Duration.ofSeconds(seconds), new Random(SEED));
    var planned = planner.plan(_ -> {});
    System.out.printf(
        Locale.ROOT,
        "%s: weight %d of at most %d (%.2f %%), %d of %d held, %.1f s%n",
        name,
        planned.weight(),
        planned.most(),
        100 * planned.share(),
        planned.plan().placements().size(),
        problem.activities().size(),
        since(begun));
    planned.bottlenecks().stream()
        .limit(3)
        .forEach(b -> System.out.printf(Locale.ROOT, "  scarce: %s, %.1f%n", b.name(), b.worth()));
    return planned.plan();
  }

  /// Five delegations come a day late, twelve rooms close on the second morning.
  private static void replan(Problem problem, Plan plan) {
    var parties = new ArrayList<Party>();
    for (var party : problem.parties()) {
      var absences = new ArrayList<>(party.absences());
      if (parties.size() >= 20 && parties.size() < 25) {
        absences.add(new Absence(Absence.Cause.NOT_ARRIVED, 0, problem.days().slotsEach()));
      }
      parties.add(new Party(party.id(), party.teams(), absences));
    }
    var resources = new ArrayList<Resource>();
    for (var r : problem.resources()) {
      var absences = new ArrayList<>(r.absences());
      if (resources.size() < 12) {
        absences.add(new Absence(Absence.Cause.CLOSED, 16, 24));
      }
      resources.add(
          new Resource(
              r.id(),
              r.kind(),
              r.skills(),
              r.level(),
              r.capacity(),
              r.zone(),
              r.inARow(),
              absences));
    }
    var disturbed = new Problem(problem.days(), parties, resources, problem.activities());
    var after = plan("re-plan", disturbed, new Wishes(plan, 2), 30);
    var changes = Changes.between(plan, after);
    System.out.printf(
        "  moved %d, dropped %d, added %d%n",
        changes.moved().size(), changes.dropped().size(), changes.added().size());
  }

  private static void ask(Problem problem, Plan plan) {
    var left =
        problem.activities().stream().filter(a -> !plan.placements().containsKey(a.id())).toList();
    if (left.isEmpty()) {
      return;
    }
    Activity request = left.getFirst();
    long begun = System.nanoTime();
    var verdicts = new Why(problem, plan).not(request);
    System.out.printf(
        Locale.ROOT, "why not: %d slots answered in %.2f s%n", verdicts.size(), since(begun));
    begun = System.nanoTime();
    var limit = Duration.ofSeconds(10);
    var forced = WhatIf.forced(problem, new Wishes(plan, 0), request.id(), limit, new Random(SEED));
    System.out.printf(
        Locale.ROOT,
        "what if: %s in %.1f s%n",
        forced.map(f -> f.changes().toString()).orElse("no place at all"),
        since(begun));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
