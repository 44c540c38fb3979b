package org.tansiq.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Forces an activity into a published plan and says what it would displace; changes nothing.
public final class WhatIf {

  /// The plan with the activity in it, and the difference.
  public record Forced(Planned planned, Changes changes) {}

  private WhatIf() {}

  /// Empty where the activity finds no place even if everything else makes way, within the time.
  public static Optional<Forced> forced(
      Problem problem, Wishes wishes, String activity, Duration limit, RandomGenerator chance) {
    return forced(
        problem,
        wishes,
        activity,
        urgent -> new Planner(urgent, wishes, limit, chance).plan(progress -> {}));
  }

  /// The same with whatever plans: a planner in a process of its own, say.
  public static Optional<Forced> forced(
      Problem problem, Wishes wishes, String activity, Function<Problem, Planned> planner) {
    int everything = problem.activities().stream().mapToInt(Activity::weight).sum();
    var activities =
        problem.activities().stream().map(a -> a.id().equals(activity) ? raised(a, everything) : a);
    var urgent = problem.with(activities.toList());
    var planned = planner.apply(urgent);
    if (!planned.plan().placements().containsKey(activity)) {
      return Optional.empty();
    }
    var changes = Changes.between(wishes.published(), planned.plan());
    return Optional.of(new Forced(judged(problem, planned, everything), changes));
  }

  private static Activity raised(Activity a, int everything) {
    return new Activity(
        a.id(),
        a.parties(),
        a.length(),
        a.needs(),
        a.weight() + everything,
        a.pinned(),
        a.ranksApart());
  }

  private static Planned judged(Problem problem, Planned planned, int everything) {
    var plan = planned.plan();
    long most = planned.most() - everything;
    return new Planned(plan, plan.weight(problem), most, List.copyOf(planned.bottlenecks()));
  }
}
