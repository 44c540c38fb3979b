package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TighteningTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void gaps_are_closed_and_nothing_held_is_given_up(long seed) {
    var problem = new InventedAssembly(24, new Days(2, 8), 5, 4, 70).drawn(new Random(seed));
    var before =
        new Planner(problem, Wishes.afresh(), Duration.ofSeconds(20), new Random(seed))
            .plan(_ -> {})
            .plan();

    var after =
        new Tightening(problem, Duration.ofSeconds(1), new Random(seed)).of(before, _ -> {});

    assertThat(new Checker(problem).violations(after)).isEmpty();
    assertThat(after.placements().keySet()).isEqualTo(before.placements().keySet());
    assertThat(IdleGaps.total(problem, after)).isLessThan(IdleGaps.total(problem, before) / 2);
  }

  @Test
  void a_gap_counts_once_whatever_its_length_and_not_overnight() {
    var parties =
        List.of(
            new Party("a", 1, List.of()),
            new Party("b", 1, List.of()),
            new Party("c", 1, List.of()));
    var activities =
        List.of(meeting("1", "a", "b"), meeting("2", "a", "c"), meeting("3", "b", "c"));
    var problem = new Problem(new Days(2, 4), parties, List.of(), activities);
    var plan = new Plan(Map.of("1", at(0), "2", at(3), "3", at(4)));

    assertThat(IdleGaps.of(problem, plan)).isEqualTo(Map.of("a", 1));
  }

  private static Placement at(int slot) {
    return new Placement(slot, List.of());
  }

  private static Activity meeting(String id, String one, String other) {
    return new Activity(id, List.of(one, other), 1, List.of(), 1, -1);
  }
}
