package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

  private static final Duration ENOUGH = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_tiny_plan_holds_the_weight_that_trying_everything_finds(long seed) {
    var chance = new Random(seed);
    var problem = tiny(chance);

    var planned =
        new Planner(problem, Wishes.afresh(), Duration.ofSeconds(3), chance).plan(_ -> {});

    assertThat(planned.weight()).isEqualTo(mostWeight(problem, 0, new HashMap<>()));
    assertThat(planned.most()).isGreaterThanOrEqualTo(planned.weight());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void after_disruptions_no_rule_is_broken_and_nothing_frozen_moves(long seed) {
    var chance = new Random(seed);
    var problem = new InventedAssembly(24, new Days(2, 8), 5, 4, 70).drawn(chance);
    var before = new Planner(problem, Wishes.afresh(), ENOUGH, chance).plan(_ -> {}).plan();

    for (int i = 0; i < 10; i++) {
      var disrupted = disrupted(problem, chance);
      var wishes = new Wishes(before, 4);
      var after = new Planner(disrupted, wishes, Duration.ofMillis(200), chance).plan(_ -> {});

      assertThat(new Checker(disrupted).violations(after.plan())).isEmpty();
      assertThat(Changes.between(before, after.plan()).moved())
          .allMatch(id -> slotOf(before, id) >= 4 && slotOf(after.plan(), id) >= 4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void slots_added_up_bound_what_slots_one_by_one_allow(long seed) {
    var problem = new InventedAssembly(24, new Days(2, 8), 5, 4, 120).drawn(new Random(seed));
    var formulation = Formulation.of(problem);
    var gains = Wishes.afresh().gains(formulation);
    var bound = Bound.of(formulation, gains);

    var summed = SummedBound.of(formulation, gains);
    var filled = Filling.of(formulation, gains, summed, new Plan(Map.of()));

    assertThat(summed.most()).isGreaterThanOrEqualTo(bound.most());
    assertThat(new Checker(problem).violations(filled)).isEmpty();
    long tier = Wishes.afresh().tier(problem);
    assertThat(filled.weight(problem)).isBetween(bound.most() / tier * 9 / 10, bound.most() / tier);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_stays_or_goes_elsewhere_bounds_what_every_slot_allows(long seed) {
    var chance = new Random(seed);
    var problem = new InventedAssembly(24, new Days(2, 8), 5, 4, 70).drawn(chance);
    var before = new Planner(problem, Wishes.afresh(), ENOUGH, chance).plan(_ -> {}).plan();
    var formulation = Formulation.of(disrupted(problem, chance));
    var gains = new Wishes(before, 2).gains(formulation);
    var stays = new int[problem.activities().size()];
    Arrays.setAll(stays, a -> formulation.column(a, before));

    var now = new NarrowBound.Now(stays, new BitSet(), 0);
    var narrowed = NarrowBound.of(formulation, gains, now, () -> 1);

    long every = Bound.of(formulation, gains).most();
    assertThat(narrowed.bound().most()).isBetween(every, every + every / 100);
  }

  @Test
  void an_undisturbed_plan_stays_as_it_is() {
    var problem = new InventedAssembly(24, new Days(2, 8), 6, 4, 60).drawn(new Random(3));
    var before = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {}).plan();

    var again = new Planner(problem, new Wishes(before, 0), ENOUGH, new Random(2)).plan(_ -> {});

    assertThat(Changes.between(before, again.plan())).isEqualTo(nothing());
  }

  @Test
  void the_scarce_party_is_named() {
    var days = new Days(1, 2);
    var parties = List.of(party("host"), party("a"), party("b"), party("c"));
    var activities =
        List.of(meeting("1", "host", "a"), meeting("2", "host", "b"), meeting("3", "host", "c"));
    var problem = new Problem(days, parties, List.of(), activities);

    var planned = new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {});

    assertThat(planned.weight()).isEqualTo(2);
    assertThat(planned.proved()).isTrue();
    assertThat(planned.bottlenecks().getFirst().name()).isEqualTo("host");
  }

  @Test
  void why_not_is_answered_slot_by_slot_and_forcing_names_what_gives_way() {
    var parties =
        List.of(
            new Party("host", 1, List.of(new Absence(Absence.Cause.PLENARY, 0, 0))),
            party("a"),
            party("b"));
    var activities = List.of(meeting("1", "host", "a"), meeting("2", "host", "b"));
    var problem = new Problem(new Days(1, 2), parties, List.of(), activities);
    var plan = new Plan(Map.of("1", new Placement(1, List.of())));

    var verdicts = new Why(problem, plan).not(activities.get(1));
    var forced = WhatIf.forced(problem, new Wishes(plan, 0), "2", ENOUGH, new Random(1));

    assertThat(verdicts.get(0).against())
        .containsExactly(Violation.of(Violation.Code.PARTY_ABSENT, "2", "host", 0, "PLENARY"));
    assertThat(verdicts.get(1).against())
        .containsExactly(Violation.of(Violation.Code.PARTY_BUSY, "2", "host", 1, "1"));
    assertThat(forced).isPresent();
    assertThat(forced.orElseThrow().changes())
        .isEqualTo(new Changes(List.of("2"), List.of(), List.of("1")));
  }

  private static Changes nothing() {
    return new Changes(List.of(), List.of(), List.of());
  }

  private static Party party(String id) {
    return new Party(id, 1, List.of());
  }

  private static Activity meeting(String id, String one, String other) {
    return new Activity(id, List.of(one, other), 1, List.of(), 1, -1);
  }

  private static int slotOf(Plan plan, String id) {
    var placement = plan.placements().get(id);
    return placement == null ? -1 : placement.slot();
  }

  /// A few parties late, a room closed, an interpreter ill.
  private static Problem disrupted(Problem problem, Random chance) {
    var parties = new ArrayList<>(problem.parties());
    for (int i = 0; i < 3; i++) {
      int p = chance.nextInt(parties.size());
      var absences = new ArrayList<>(parties.get(p).absences());
      absences.add(new Absence(Absence.Cause.NOT_ARRIVED, 4, 4 + chance.nextInt(5)));
      parties.set(p, new Party(parties.get(p).id(), 1, absences));
    }
    var resources = new ArrayList<>(problem.resources());
    int r = chance.nextInt(resources.size());
    var closed = List.of(new Absence(Absence.Cause.CLOSED, 5, problem.days().slots() - 1));
    var was = resources.get(r);
    resources.set(
        r,
        new Resource(
            was.id(),
            was.kind(),
            was.skills(),
            was.level(),
            was.capacity(),
            was.zone(),
            was.inARow(),
            closed));
    return new Problem(problem.days(), parties, resources, problem.activities());
  }

  private static Problem tiny(Random chance) {
    var parties = new ArrayList<Party>();
    for (int p = 0; p < 4; p++) {
      int away = chance.nextInt(4);
      parties.add(new Party("p" + p, 1, List.of(new Absence(Absence.Cause.OTHER, away, away))));
    }
    var resources =
        List.of(
            new Resource("small", "room", Set.of(), 0, 4, "", 0, List.of()),
            new Resource("large", "room", Set.of(), 1, 9, "", 0, List.of()),
            new Resource("voice", "interpreters", Set.of("fr"), 0, 0, "", 1, List.of()));
    var activities = new ArrayList<Activity>();
    for (int a = 0; a < 5; a++) {
      int one = chance.nextInt(4);
      int other = (one + 1 + chance.nextInt(3)) % 4;
      var needs = new ArrayList<Need>();
      needs.add(new Need("room", "", chance.nextInt(2), 4));
      if (chance.nextInt(3) == 0) {
        needs.add(new Need("interpreters", "fr", 0, 0));
      }
      activities.add(
          new Activity(
              "a" + a,
              List.of("p" + one, "p" + other),
              1 + chance.nextInt(2),
              needs,
              1 + chance.nextInt(5),
              -1));
    }
    return new Problem(new Days(1, 4), parties, resources, activities);
  }

  private static long mostWeight(Problem problem, int next, Map<String, Placement> placements) {
    if (next == problem.activities().size()) {
      var plan = new Plan(placements);
      return new Checker(problem).violations(plan).isEmpty() ? plan.weight(problem) : 0;
    }
    var activity = problem.activities().get(next);
    long most = mostWeight(problem, next + 1, placements);
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      for (var room : List.of("small", "large")) {
        var resources = activity.needs().size() == 1 ? List.of(room) : List.of(room, "voice");
        placements.put(activity.id(), new Placement(slot, resources));
        most = Math.max(most, mostWeight(problem, next + 1, placements));
      }
    }
    placements.remove(activity.id());
    return most;
  }
}
