package org.tansiq.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.scheduling.SolverLibrary;

class SecondCoreTest {

  @BeforeAll
  static void load() {
    SolverLibrary.load();
  }

  /// Keeps what it is told.
  private static final class Kept implements Tidings {
    private final List<Schedule> schedules = new ArrayList<>();
    private int bound;

    @Override
    public void atLeast(int gaps) {
      bound = Math.max(bound, gaps);
    }

    @Override
    public void found(Schedule schedule) {
      schedules.add(schedule);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void alone_it_proves_what_trying_everything_finds(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 10; i++) {
      var event = TinyEvents.drawn(chance);
      int fairness = chance.nextInt(4) - 1;
      int least = Everything.leastGaps(event, fairness);
      var kept = new Kept();

      boolean refuted = new SecondCore(event, fairness, kept).refutes(60);

      assertThat(refuted).as(DataText.of(event)).isEqualTo(least < 0);
      if (least >= 0) {
        assertThat(kept.bound).as(DataText.of(event)).isEqualTo(least);
        assertThat(Inspector.objective(event, kept.schedules.getLast())).isEqualTo(least);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void crowding_never_asks_for_more_gaps_than_there_must_be(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var event = TinyEvents.drawn(chance);
      int least = Everything.leastGaps(event, -1);
      if (least >= 0) {
        assertThat(Crowding.gaps(event, () -> false))
            .as(DataText.of(event))
            .isLessThanOrEqualTo(least);
      }
    }
  }

  @Test
  void in_a_full_room_exchanges_come_down_to_the_gaps_that_crowding_proves() {
    var event = new CompactInvention(47, 180, 18, 10, 0.3, 0.1, 0.2, 0, 0).drawn(new Random(1));

    var kept = improved(event);

    assertThat(kept.bound).isPositive();
    assertThat(Inspector.objective(event, kept.schedules.getLast())).isEqualTo(kept.bound);
  }

  @Test
  void exchanges_keep_what_is_fixed_and_what_comes_first() {
    var event = new CompactInvention(47, 180, 20, 10, 0.3, 0.1, 0.4, 6, 12).drawn(new Random(2));

    var kept = improved(event);

    assertThat(kept.schedules).hasSizeGreaterThan(1);
    assertThat(kept.schedules)
        .allSatisfy(schedule -> assertThat(Inspector.faults(event, schedule, -1)).isEmpty());
  }

  private static Kept improved(Brokerage event) {
    var kept = new Kept();
    new SecondCore(event, -1, kept).improve();
    return kept;
  }
}
