package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A duty roster in the neutral model: a post is an activity pinned to its shift, officers are
/// resources with skills, and a shift of twelve hours is followed by one of rest, more than eleven
/// hours. Every second shift is a night.
class RosterTest {

  private static final int SHIFTS = 14 * 2;
  private static final int FREE = 4;
  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final Nights THREE = new Nights(2, 1, 3, FREE);

  @Test
  void every_post_is_manned_by_who_can_nobody_works_two_shifts_running_and_work_is_spread() {
    var planned = planned(roster(Nights.ANY, 8, SHIFTS));

    assertThat(planned.proved()).isTrue();
    assertThat(planned.plan().placements()).hasSize(2 * SHIFTS);
    assertThat(spread(roster(Nights.ANY, 8, SHIFTS), planned.plan())).isLessThanOrEqualTo(4);
  }

  @Test
  void nobody_works_more_nights_in_a_row_than_allowed_and_is_free_after_them() {
    var problem = roster(THREE, 8, SHIFTS);

    var planned = planned(problem);

    assertThat(planned.proved()).isTrue();
    assertThat(planned.plan().placements()).hasSize(2 * SHIFTS);
    for (var officer : problem.resources()) {
      var worked = worked(planned.plan(), officer.id());
      for (int night = 1; night + 6 < SHIFTS; night += 2) {
        boolean three = worked.get(night) && worked.get(night + 2) && worked.get(night + 4);
        assertThat(three && worked.get(night + 6)).isFalse();
        if (three) {
          assertThat(worked.get(night + 5, night + 5 + FREE).isEmpty()).isTrue();
        }
      }
    }
    assertThat(spread(problem, planned.plan())).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void too_few_officers_hold_what_trying_everything_finds_and_no_more_is_promised(long seed) {
    var chance = new Random(seed);
    var nights = new Nights(2, 1, 1 + chance.nextInt(2), 1 + chance.nextInt(4));
    var problem = roster(nights, 2, 7);

    var planned = planned(problem);

    assertThat(planned.weight()).isEqualTo(most(problem, 0, new HashMap<>()));
    assertThat(planned.most()).isEqualTo(planned.weight());
  }

  @Test
  void the_checker_names_the_night_too_many_and_the_shift_too_soon() {
    var problem = roster(THREE, 8, SHIFTS);
    var nights = new HashMap<String, Placement>();
    for (int night = 1; night <= 5; night += 2) {
      nights.put("gate " + night, new Placement(night, List.of("officer 8")));
    }
    var checker = new Checker(problem);
    assertThat(checker.violations(new Plan(nights))).isEmpty();

    var trial = checker.trial(new Plan(nights));

    assertThat(trial.violations("gate 7", new Placement(7, List.of("officer 8"))))
        .containsExactly(Violation.of(Violation.Code.TOO_MANY_NIGHTS, "gate 7", "officer 8", 7, 3));
    assertThat(trial.violations("gate 8", new Placement(8, List.of("officer 8"))))
        .containsExactly(
            Violation.of(Violation.Code.NOT_FREE_AFTER_NIGHTS, "gate 8", "officer 8", 8, FREE));
    assertThat(trial.violations("gate 10", new Placement(10, List.of("officer 8")))).isEmpty();
  }

  private static Planned planned(Problem problem) {
    return new Planner(problem, Wishes.afresh(), ENOUGH, new Random(1)).plan(_ -> {});
  }

  private static long spread(Problem problem, Plan plan) {
    var loads =
        problem.resources().stream()
            .map(officer -> worked(plan, officer.id()).cardinality())
            .sorted()
            .toList();
    return loads.getLast() - loads.getFirst();
  }

  private static BitSet worked(Plan plan, String officer) {
    var worked = new BitSet();
    plan.placements().values().stream()
        .filter(placement -> placement.resources().contains(officer))
        .forEach(placement -> worked.set(placement.slot()));
    return worked;
  }

  private static long most(Problem problem, int next, Map<String, Placement> placements) {
    if (next == problem.activities().size()) {
      var plan = new Plan(placements);
      return new Checker(problem).violations(plan).isEmpty() ? plan.weight(problem) : 0;
    }
    var post = problem.activities().get(next);
    long most = most(problem, next + 1, placements);
    for (var officer : problem.resources()) {
      if (officer.serves(post.needs().getFirst())) {
        placements.put(post.id(), new Placement(post.pinned(), List.of(officer.id())));
        most = Math.max(most, most(problem, next + 1, placements));
      }
    }
    placements.remove(post.id());
    return most;
  }

  /// Two posts a shift where there are eight officers, one where there are fewer.
  private static Problem roster(Nights nights, int officers, int shifts) {
    var all = new ArrayList<Resource>();
    for (int i = 1; i <= officers; i++) {
      var skills = i <= 4 ? Set.of("radio") : Set.<String>of();
      var leave = new Absence(Absence.Cause.OTHER, 3 * i, 3 * i + 3);
      var away = officers < 8 ? List.<Absence>of() : List.of(leave);
      all.add(new Resource("officer " + i, "officer", skills, 0, 0, "", 1, away, nights));
    }
    var posts = new ArrayList<Activity>();
    for (int shift = 0; shift < shifts; shift++) {
      posts.add(post("gate " + shift, "", shift));
      if (officers >= 8) {
        posts.add(post("radio " + shift, "radio", shift));
      }
    }
    return new Problem(new Days(1, shifts), List.of(), all, posts);
  }

  private static Activity post(String id, String skill, int shift) {
    return new Activity(id, List.of(), 1, List.of(new Need("officer", skill, 0, 0)), 1, shift);
  }
}
