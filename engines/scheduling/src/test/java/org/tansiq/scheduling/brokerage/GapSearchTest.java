package org.tansiq.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapSearchTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_proved_optimum_is_what_trying_everything_finds(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 15; i++) {
      var event = TinyEvents.drawn(chance);
      int fairness = chance.nextInt(4) - 1;
      int least = Everything.leastGaps(event, fairness);

      var answer = solve(event, fairness);

      if (least < 0) {
        assertThat(answer).as(DataText.of(event)).isInstanceOf(Answer.Infeasible.class);
      } else {
        assertThat(answer).as(DataText.of(event)).isInstanceOf(Answer.Optimal.class);
        assertThat(((Answer.Optimal) answer).gaps()).as(DataText.of(event)).isEqualTo(least);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_larger_event_s_schedule_passes_the_inspector(long seed) {
    var event = new Invention(24, 45, 6, 10, 0.5, 0.2, 0.2, 3, 4).drawn(new Random(seed));

    var answer = solve(event, 2);

    assertThat(answer).isInstanceOf(Answer.Optimal.class);
    var schedule = ((Answer.Optimal) answer).schedule();
    assertThat(Inspector.faults(event, schedule, 2)).isEmpty();
    assertThat(Inspector.objective(event, schedule)).isEqualTo(((Answer.Optimal) answer).gaps());
  }

  @Test
  void an_event_without_meetings_has_the_empty_schedule() {
    var text = "nBusiness=2; nMeetings=0; nTables=1; nTotalSlots=3; requested=[||];";

    assertThat(solve(DataFile.read(text).brokerage(), 2))
        .isEqualTo(new Answer.Optimal(new Schedule(List.of()), 0));
  }

  @Test
  void stopped_it_answers_with_what_it_knows() throws InterruptedException {
    var event = new Invention(70, 160, 8, 21, 0.5, 0.1, 0.1, 0, 0).drawn(new Random(5));
    var search = new GapSearch(event, 2, Duration.ofMinutes(10), progress -> {});
    var stopping = Thread.ofVirtual().start(search::stop);

    var answer = search.solve();

    stopping.join();
    assertThat(answer).isInstanceOfAny(Answer.Open.class, Answer.Feasible.class);
  }

  private static Answer solve(Brokerage event, int fairness) {
    return new GapSearch(event, fairness, Duration.ofMinutes(5), progress -> {}).solve();
  }
}
