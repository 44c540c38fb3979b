package org.tansiq.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {

  private static final Brokerage EVENT =
      DataFile.read(
              """
              nBusiness=4; nMeetings=4; nTables=2; nTotalSlots=6; nMorningSlots=3;
              requested=[|1,2,1|1,3,2|3,4,3|1,4,3|];
              forbidden=[{},{},{},{1}]; fixed=[0,0,0,3]; precedences=[{},{1},{},{}];
              """)
          .brokerage();

  @Test
  void a_schedule_that_holds_has_no_faults_and_its_gaps_are_counted_once_each() {
    var schedule = new Schedule(List.of(1, 6, 2, 3));

    assertThat(Inspector.faults(EVENT, schedule, 2)).isEmpty();
    assertThat(Inspector.gaps(EVENT, schedule)).containsExactly(2, 0, 1, 0);
    assertThat(Inspector.objective(EVENT, schedule)).isEqualTo(3);
  }

  @Test
  void every_broken_rule_is_named() {
    assertThat(faults(4, 6, 2, 3)).containsExactly("meeting 1 in the afternoon");
    assertThat(faults(1, 2, 4, 3)).containsExactly("meeting 2 in the morning");
    assertThat(faults(1, 6, 2, 4)).containsExactly("meeting 4 in slot 4, but fixed to 3");
    assertThat(faults(1, 6, 1, 3))
        .containsExactly("meeting 3 in slot 1, which participant 4 forbids");
    assertThat(faults(3, 6, 2, 3)).containsExactly("participant 1 twice in slot 3");
    assertThat(faults(1, 7, 2, 3)).containsExactly("meeting 2 in slot 7, which does not exist");
    assertThat(faults(1, 6, 2)).containsExactly("3 slots for 4 meetings");
    assertThat(Inspector.faults(EVENT, new Schedule(List.of(1, 6, 2, 3)), 1))
        .containsExactly("gaps from 0 to 2 differ by more than 1");
  }

  @Test
  void too_many_meetings_for_the_tables_and_a_broken_precedence_are_named() {
    var crowded =
        new Brokerage(1, EVENT.slots(), EVENT.morningSlots(), EVENT.meetings(), EVENT.forbidden());

    assertThat(Inspector.faults(crowded, new Schedule(List.of(2, 5, 2, 3)), -1))
        .containsExactly("2 meetings in slot 2 at 1 tables");
    assertThat(
            Inspector.faults(
                DataFile.read(
                        "nBusiness=4;nMeetings=2;nTables=2;nTotalSlots=2;requested=[|1,2,3|3,4,3|];"
                            + "precedences=[{},{1}];")
                    .brokerage(),
                new Schedule(List.of(2, 2)),
                -1))
        .containsExactly("meeting 1 not before meeting 2");
  }

  private static List<String> faults(Integer... slots) {
    return Inspector.faults(EVENT, new Schedule(List.of(slots)), -1);
  }
}
