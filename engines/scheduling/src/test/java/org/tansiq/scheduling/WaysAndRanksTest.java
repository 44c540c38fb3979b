package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who meets twice must get from the one zone to the other in time, and who asks for their like
/// meets nobody of another rank.
class WaysAndRanksTest {

  private static final Duration ENOUGH = Duration.ofSeconds(3);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Test
  void two_meetings_in_zones_apart_leave_time_for_the_way() {
    var problem = zones(4, 2);

    var planned = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {});

    assertThat(planned.proved()).isTrue();
    assertThat(planned.weight()).isEqualTo(2);
    int apart = Math.abs(slot(planned.plan(), "secret") - slot(planned.plan(), "open to all"));
    assertThat(apart).isGreaterThan(2);
  }

  @Test
  void where_there_is_no_time_one_is_not_held_and_is_told_why() {
    var problem = zones(3, 2);

    var plan = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {}).plan();

    assertThat(plan.placements()).hasSize(1);
    var left =
        problem.activities().stream()
            .filter(a -> !plan.placements().containsKey(a.id()))
            .findFirst()
            .orElseThrow();
    var held = plan.placements().keySet().iterator().next();
    int at = slot(plan, held) == 0 ? 1 : 0;
    assertThat(new Why(problem, plan).not(left, at).against())
        .containsExactly(Violation.of(Violation.Code.TOO_FAR, left.id(), "host", at, held, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_tiny_plan_with_ways_and_ranks_holds_what_trying_everything_finds(long seed) {
    var chance = new Random(seed);
    var problem = tiny(chance);

    var planned = new Planner(problem, Wishes.afresh(), ENOUGH, chance).plan(_ -> {});

    assertThat(planned.weight()).isEqualTo(mostWeight(problem, 0, new HashMap<>()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void gaps_are_closed_only_as_far_as_everybody_can_walk(long seed) {
    var flat = new InventedAssembly(24, new Days(2, 8), 8, 4, 70).drawn(new Random(seed));
    var ways = List.of(new Way("zone-A", "zone-B", 1), new Way("zone-C", "zone-A", 2));
    var problem =
        new Problem(
            flat.days(), flat.parties(), flat.resources(), flat.activities(), flat.order(), ways);
    var before = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(seed)).plan(_ -> {});

    var after = new Tightening(problem, MOMENT, new Random(seed)).of(before.plan(), _ -> {});

    assertThat(new Checker(problem).violations(after)).isEmpty();
    assertThat(after.placements().keySet()).isEqualTo(before.plan().placements().keySet());
    assertThat(IdleGaps.total(problem, after))
        .isLessThanOrEqualTo(IdleGaps.total(problem, before.plan()));
    var why = new Why(problem, after);
    var checker = new Checker(problem);
    for (var activity : problem.activities()) {
      for (var verdict : why.not(activity)) {
        var tried = new HashMap<>(after.placements());
        tried.put(activity.id(), verdict.attempt());
        assertThat(checker.violations(new Plan(tried)).isEmpty())
            .isEqualTo(verdict.against().isEmpty());
      }
    }
  }

  @Test
  void a_minister_meets_while_the_other_minister_is_there_and_not_their_deputy() {
    var minister = new Party("a", 1, List.of(), List.of(new Rank(1, 0, 3)));
    var changing = new Party("b", 1, List.of(), List.of(new Rank(3, 0, 1), new Rank(1, 2, 2)));
    var meeting = new Activity("1", List.of("a", "b"), 1, List.of(), 1, -1, 0);
    var problem =
        new Problem(new Days(1, 4), List.of(minister, changing), List.of(), List.of(meeting));

    var why = new Why(problem, new Plan(Map.of())).not(meeting);

    assertThat(why.get(0).against())
        .containsExactly(Violation.of(Violation.Code.RANKS_APART, "1", "a", 0, "b", 0));
    assertThat(why.get(2).against()).isEmpty();
    assertThat(why.get(3).against()).as("nobody knows who will be there").isEmpty();
    var pinned = new Activity("1", List.of("a", "b"), 1, List.of(), 1, 1, 0);
    var never = new Planner(problem.with(List.of(pinned)), Wishes.afresh(), ENOUGH, new Random(1));
    assertThat(never.plan(_ -> {}).plan().placements()).isEmpty();
  }

  private static int slot(Plan plan, String id) {
    var placement = plan.placements().get(id);
    return placement == null ? -1 : placement.slot();
  }

  /// A host with two meetings, each of which only one of two rooms serves, so many slots apart.
  private static Problem zones(int slots, int way) {
    var rooms =
        List.of(
            new Resource("vault", "room", Set.of(), 2, 6, "east", 0, List.of()),
            new Resource("hall", "room", Set.of(), 0, 60, "west", 0, List.of()));
    var parties =
        List.of(
            new Party("host", 1, List.of()),
            new Party("a", 1, List.of()),
            new Party("b", 1, List.of()));
    var secret = List.of(new Need("room", "", 2, 6));
    var open = List.of(new Need("room", "", 0, 40));
    var activities =
        List.of(
            new Activity("secret", List.of("host", "a"), 1, secret, 1, -1),
            new Activity("open to all", List.of("host", "b"), 1, open, 1, -1));
    var ways = List.of(new Way("west", "east", way));
    return new Problem(new Days(1, slots), parties, rooms, activities, List.of(), ways);
  }

  private static Problem tiny(Random chance) {
    var parties = new ArrayList<Party>();
    for (int p = 0; p < 4; p++) {
      var ranks = List.of(new Rank(1 + chance.nextInt(3), 0, chance.nextInt(4)));
      parties.add(new Party("p" + p, 1, List.of(), ranks));
    }
    var rooms =
        List.of(
            new Resource("east", "room", Set.of(), chance.nextInt(2), 9, "east", 0, List.of()),
            new Resource("west", "room", Set.of(), 1, 9, "west", 0, List.of()));
    var activities = new ArrayList<Activity>();
    for (int a = 0; a < 4; a++) {
      int one = chance.nextInt(4);
      int other = (one + 1 + chance.nextInt(3)) % 4;
      var needs = List.of(new Need("room", "", chance.nextInt(2), 4));
      var pair = List.of("p" + one, "p" + other);
      int weight = 1 + chance.nextInt(5);
      activities.add(new Activity("a" + a, pair, 1, needs, weight, -1, chance.nextInt(3) - 1));
    }
    var ways = List.of(new Way("east", "west", 1));
    return new Problem(new Days(1, 4), parties, rooms, activities, List.of(), ways);
  }

  private static long mostWeight(Problem problem, int next, Map<String, Placement> placements) {
    if (next == problem.activities().size()) {
      var plan = new Plan(placements);
      return new Checker(problem).violations(plan).isEmpty() ? plan.weight(problem) : 0;
    }
    var activity = problem.activities().get(next);
    long most = mostWeight(problem, next + 1, placements);
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      for (var room : List.of("east", "west")) {
        placements.put(activity.id(), new Placement(slot, List.of(room)));
        most = Math.max(most, mostWeight(problem, next + 1, placements));
      }
    }
    placements.remove(activity.id());
    return most;
  }
}
