package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A duty roster in the neutral model: a post is an activity pinned to its shift, officers are
/// resources with skills, and a shift of twelve hours is followed by one of rest, more than eleven
/// hours.
class RosterTest {

  private static final int SHIFTS = 14 * 2;

  @Test
  void every_post_is_manned_by_who_can_nobody_works_two_shifts_running_and_work_is_spread() {
    var problem = roster();

    var planned =
        new Planner(problem, Wishes.afresh(), Duration.ofSeconds(20), new Random(1)).plan(_ -> {});

    assertThat(planned.proved()).isTrue();
    assertThat(planned.plan().placements()).hasSize(2 * SHIFTS);
    var loads =
        problem.resources().stream().map(r -> load(planned.plan(), r.id())).sorted().toList();
    assertThat(loads.getLast() - loads.getFirst()).isLessThanOrEqualTo(4);
  }

  private static long load(Plan plan, String officer) {
    return plan.placements().values().stream().filter(p -> p.resources().contains(officer)).count();
  }

  private static Problem roster() {
    var officers = new ArrayList<Resource>();
    for (int i = 1; i <= 8; i++) {
      var skills = i <= 4 ? Set.of("radio") : Set.<String>of();
      var leave = new Absence(Absence.Cause.OTHER, 3 * i, 3 * i + 3);
      officers.add(new Resource("officer " + i, "officer", skills, 0, 0, "", 1, List.of(leave)));
    }
    var posts = new ArrayList<Activity>();
    for (int shift = 0; shift < SHIFTS; shift++) {
      posts.add(post("gate " + shift, "", shift));
      posts.add(post("radio " + shift, "radio", shift));
    }
    return new Problem(new Days(1, SHIFTS), List.of(), officers, posts);
  }

  private static Activity post(String id, String skill, int shift) {
    return new Activity(id, List.of(), 1, List.of(new Need("officer", skill, 0, 0)), 1, shift);
  }
}
