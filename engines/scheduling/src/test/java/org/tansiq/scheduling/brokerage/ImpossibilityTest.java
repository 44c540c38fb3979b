package org.tansiq.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibilityTest {

  @Test
  void too_few_tables_for_all_meetings_are_named() {
    assertThat(reasons(1, "[|1,2,3|3,4,3|1,3,3|]", "", 2))
        .startsWith("3 meetings need 3 places, but 1 tables × 2 slots are 2.\nMaybe add a table");
  }

  @Test
  void a_meeting_fixed_where_a_participant_cannot_is_named() {
    assertThat(reasons(2, "[|1,2,3|3,4,3|]", "fixed=[2,0]; forbidden=[{2},{},{},{}];", 3))
        .startsWith("Meeting 1 (1 with 2, line 1) is fixed to slot 2");
  }

  @Test
  void two_who_are_never_there_together_are_named() {
    assertThat(reasons(2, "[|1,2,3|]", "forbidden=[{1},{2,3},{},{}];", 3))
        .startsWith("Meeting 1 (1 with 2, line 1) has no slot left");
  }

  @Test
  void a_participant_with_more_meetings_than_slots_is_named() {
    assertThat(reasons(2, "[|1,2,3|1,3,3|1,4,3|]", "forbidden=[{1},{},{},{}];", 3))
        .startsWith("Participant 1: the meetings 1, 2, 3 have only the slots 2, 3 between them.");
  }

  @Test
  void a_crowded_morning_is_named() {
    assertThat(reasons(1, "[|1,2,1|3,4,1|]", "nMorningSlots=1;", 3))
        .startsWith(
            "The 2 meetings that must be in the slots 1 are more than 1 tables hold there.");
  }

  @Test
  void precedences_in_a_circle_are_named() {
    assertThat(reasons(2, "[|1,2,3|3,4,3|1,3,3|]", "precedences=[{2},{3},{1}];", 3))
        .startsWith("The meetings 3, 2, 1 must each be before the next, in a circle.");
  }

  @Test
  void a_chain_longer_than_the_day_is_named() {
    assertThat(reasons(2, "[|1,2,3|3,4,3|1,3,3|]", "precedences=[{},{1},{2}];", 2))
        .startsWith("Meeting 3 has no slot left after those that must be before it.");
  }

  @Test
  void fairness_nobody_can_keep_is_named() {
    var text =
        """
        nBusiness=3; nMeetings=2; nTables=2; nTotalSlots=3;
        requested=[|1,2,3|1,3,3|]; fixed=[1,3];
        """;

    assertThat(sentence(DataFile.read(text).brokerage(), 0)).contains("--fairness 1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_reason_is_given_where_a_schedule_exists(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var event = new Invention(12, 30, 3, 12, 0.8, 0.5, 0.4, 4, 8).drawn(chance);

      assertThat(Impossibility.reasons(event)).as(DataText.of(event)).isEmpty();
    }
  }

  private static String reasons(int tables, String requested, String more, int slots) {
    var text =
        "nBusiness=4; nTables=%d; nTotalSlots=%d; requested=%s; nMeetings=%d; %s"
            .formatted(tables, slots, requested, requested.split("\\|").length - 2, more);
    return sentence(DataFile.read(text).brokerage(), 2);
  }

  private static String sentence(Brokerage event, int fairness) {
    var answer = new GapSearch(event, fairness, Duration.ofMinutes(1), progress -> {}).solve();
    assertThat(answer).isInstanceOf(Answer.Infeasible.class);
    return ((Answer.Infeasible) answer).reasons().getFirst().sentence();
  }
}
