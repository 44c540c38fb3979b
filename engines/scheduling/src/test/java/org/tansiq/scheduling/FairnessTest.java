package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Among plans of the same weight that is made which serves the worst-served best.
class FairnessTest {

  private static final Duration ENOUGH = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_all_plans_of_the_most_weight_the_worst_served_have_it_best(long seed) {
    var problem = tiny(new Random(seed));

    var plan = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {}).plan();

    var all = new ArrayList<Plan>();
    collect(problem, 0, new HashMap<>(), all);
    long most = all.stream().mapToLong(p -> p.weight(problem)).max().orElse(0);
    assertThat(plan.weight(problem)).isEqualTo(most);
    var made = Fairness.of(problem, plan);
    assertThat(all)
        .filteredOn(other -> other.weight(problem) == most)
        .noneMatch(other -> share(Fairness.of(problem, other)) > share(made) + 1e-9);
  }

  @Test
  void who_asked_once_is_met_before_who_is_met_already() {
    var problem = host();

    var plan = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {}).plan();

    assertThat(plan.placements()).containsKeys("1", "4").doesNotContainKey("2");
    assertThat(Fairness.of(problem, plan)).isEqualTo(new Fairness(List.of("host", "a"), 1, 2, 0));
  }

  @Test
  void after_a_publication_nobody_moves_for_more_fairness_than_was_published() {
    var problem = host();
    var told = new Plan(Map.of("2", at(0), "4", at(1)));

    var again = new Planner(problem, new Wishes(told, 0), ENOUGH, new Random(1)).plan(_ -> {});

    assertThat(again.plan()).isEqualTo(told);
  }

  private static double share(Fairness fairness) {
    return (double) fairness.held() / fairness.asked();
  }

  private static Placement at(int slot) {
    return new Placement(slot, List.of());
  }

  /// The host has one slot: a, who also meets b, and c, who meets nobody else, both ask for it.
  private static Problem host() {
    var away = List.of(new Absence(Absence.Cause.OTHER, 1, 1));
    var parties =
        List.of(
            new Party("host", 1, away),
            new Party("a", 1, List.of()),
            new Party("b", 1, List.of()),
            new Party("c", 1, List.of()));
    var activities =
        List.of(
            meeting("2", "host", "a", 2), meeting("1", "host", "c", 2), meeting("4", "a", "b", 1));
    return new Problem(new Days(1, 2), parties, List.of(), activities);
  }

  private static Activity meeting(String id, String one, String other, int weight) {
    return new Activity(id, List.of(one, other), 1, List.of(), weight, -1);
  }

  private static Problem tiny(Random chance) {
    var parties = new ArrayList<Party>();
    for (int p = 0; p < 5; p++) {
      parties.add(new Party("p" + p, 1, List.of()));
    }
    var activities = new ArrayList<Activity>();
    for (int a = 0; a < 7; a++) {
      int one = chance.nextInt(3) == 0 ? 0 : chance.nextInt(5);
      int other = (one + 1 + chance.nextInt(4)) % 5;
      activities.add(meeting("a" + a, "p" + one, "p" + other, 1 + chance.nextInt(2)));
    }
    return new Problem(new Days(1, 3), parties, List.of(), activities);
  }

  private static void collect(
      Problem problem, int next, Map<String, Placement> placements, List<Plan> all) {
    if (next == problem.activities().size()) {
      var plan = new Plan(placements);
      if (new Checker(problem).violations(plan).isEmpty()) {
        all.add(plan);
      }
      return;
    }
    collect(problem, next + 1, placements, all);
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      placements.put(problem.activities().get(next).id(), at(slot));
      collect(problem, next + 1, placements, all);
    }
    placements.remove(problem.activities().get(next).id());
  }
}
