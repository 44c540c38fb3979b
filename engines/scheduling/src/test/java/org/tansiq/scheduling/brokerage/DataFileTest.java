package org.tansiq.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.scheduling.Refused;

class DataFileTest {

  private static final String SMALL =
      """
      nBusiness = 3;
      nMeetings = 2;
      nTables = 1;
      nTotalSlots = 4;
      nMorningSlots = 2;
      requested = [| 1, 2, 1
                   | 1, 3, 3 |];
      forbidden = [{0}, {}, {1, 2}];
      fixed = [0, 3];
      precedences = [{}, {1}];
      """;

  @Test
  void the_benchmark_s_fields_become_an_event() {
    var event = DataFile.read(SMALL).brokerage();

    assertThat(event.participants()).isEqualTo(3);
    assertThat(event.tables()).isEqualTo(1);
    assertThat(event.meetings())
        .extracting(Meeting::session)
        .containsExactly(Session.MORNING, Session.ANY);
    assertThat(event.forbidden().get(0)).isEmpty();
    assertThat(event.forbidden().get(2)).containsExactly(1, 2);
    assertThat(event.meeting(2).fixed()).isEqualTo(3);
    assertThat(event.meeting(2).after()).containsExactly(1);
    assertThat(event.open(1)).containsExactly(1, 2);
    assertThat(event.open(2)).containsExactly(3);
  }

  @Test
  void comments_ranges_trailing_commas_and_broken_lines_are_read() {
    var text =
        """
        \uFEFF% a comment; with = signs
        nBusiness=3;nMeetings=2; /* over
        two lines */ nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
        requested = [|1,2,
        1,|1,3,3,|
        |];
        forbidden = [ {}, 2..3,
          {1..2, 4}, ];
        """;

    var event = DataFile.read(text).brokerage();

    assertThat(event.forbidden().get(1)).containsExactly(2, 3);
    assertThat(event.forbidden().get(2)).containsExactly(1, 2, 4);
    assertThat(event.meetings()).hasSize(2).allMatch(m -> m.fixed() == 0 && m.after().isEmpty());
  }

  @Test
  void a_flat_list_and_array2d_say_the_same_as_a_table() {
    var table = DataFile.read(SMALL).brokerage();
    var list = "array2d(1..nMeetings, 1..3, [1,2,1, 1,3,3])";

    var flat = DataFile.read(SMALL.replaceAll("(?s)\\[\\|.*\\|\\]", list)).brokerage();

    assertThat(flat.meetings())
        .extracting(Meeting::first, Meeting::second, Meeting::session)
        .isEqualTo(
            table.meetings().stream().map(m -> tuple(m.first(), m.second(), m.session())).toList());
  }

  @Test
  void an_event_without_meetings_is_an_event() {
    var text =
        "nBusiness=0; nMeetings=0; nTables=0; nTotalSlots=1; nMorningSlots=0; requested=[||];";

    assertThat(DataFile.read(text).brokerage().meetings()).isEmpty();
  }

  @Test
  void the_same_pair_may_meet_twice() {
    var text = SMALL.replace("| 1, 3, 3", "| 1, 2, 3");

    assertThat(DataFile.read(text).brokerage().meetings()).hasSize(2);
  }

  @Test
  void fields_that_repeat_others_are_passed_over_and_foreign_ones_noted() {
    var read =
        DataFile.read(
            SMALL + "meetingsxBusiness = [{1,2,3},{1,2},{1,3}];\nnote = \"spring; [\";\n");

    assertThat(read.notes()).containsExactly("Line 12: no such field note; passed over.");
  }

  @Test
  void older_files_fix_meetings_under_another_name() {
    var event = DataFile.read(SMALL.replace("fixed", "fixat")).brokerage();

    assertThat(event.meeting(2).fixed()).isEqualTo(3);
  }

  @Test
  void what_is_wrong_is_refused_with_its_line_and_what_to_do() {
    refused("nTables = 1;", "nTabels = 1;", "Line 3: there is no field nTabels", "Maybe nTables");
    refused("nTables = 1;", "", "nTables is missing", "nTables = 10;");
    refused("nTables = 1;", "nTables = -1;", "Line 3: nTables cannot be -1");
    refused("nTables = 1;", "nTables = {1};", "Line 3: nTables must be one number");
    refused("nTables = 1;", "nTables = 1;\nnTables = 2;", "Line 4: nTables was already", "line 3");
    refused("| 1, 3, 3", "| 1, 4, 3", "Line 7: a participant of meeting 2 is 4", "nBusiness");
    refused("| 1, 3, 3", "| 1, 1, 3", "Line 7: meeting 2 is of participant 1 with themselves");
    refused("| 1, 3, 3", "| 1, 3, 4", "Line 7: the session of meeting 2 is 4");
    refused("| 1, 3, 3", "| 1, 3", "Line 7: a row of requested has 2 numbers");
    refused(
        "nMeetings = 2;", "nMeetings = 3;", "Line 6: requested has 2 entries", "nMeetings is 3");
    refused("fixed = [0, 3]", "fixed = [0, 5]", "Line 9: an entry of fixed is 5", "nTotalSlots");
    refused("fixed = [0, 3]", "fixed = [0, -3]", "Line 9: an entry of fixed cannot be -3");
    refused("fixed = [0, 3]", "fixed = [0]", "Line 9: fixed has 1 entries", "nMeetings is 2");
    refused("{1, 2}]", "{1, 9}]", "Line 8: an entry of forbidden is 9");
    refused("{1, 2}]", "{1, 2]", "Line 8: ] where a comma or } was expected");
    refused("[{}, {1}];", "[{}, {3}];", "Line 10: an entry of precedences is 3");
    refused("[{}, {1}];", "[{}, {1}", "Line 10: the list begins here and never ends");
    refused("nTotalSlots = 4", "nTotalSlots = 4444444444", "Line 4: 4444444444 is beyond");
    refused("nTotalSlots = 4", "nTotalSlots = 0..999999999", "Line 4: 0..999999999 is beyond");
    refused("nMorningSlots = 2", "nMorningSlots = 5", "Line 5: nMorningSlots is 5", "0 to 4");
    refused("nMeetings = 2;", "nMeetings 2;", "Line 2: 2 where = was expected");
    refused("nMeetings = 2;", "nMeetings = §;", "Line 2: the character “§”");
    refused("nMeetings = 2;", "/* nMeetings = 2;", "Line 2: the comment begins here");
  }

  private static void refused(String right, String wrong, String... says) {
    var text = SMALL.replace(right, wrong);
    assertThat(text).isNotEqualTo(SMALL);
    assertThatThrownBy(() -> DataFile.read(text))
        .isInstanceOf(Refused.class)
        .message()
        .contains(says)
        .contains("\nMaybe ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_is_written_is_read_again(long seed) {
    var event = new Invention(9, 14, 3, 6, 0.7, 0.4, 0.5, 3, 4).drawn(new Random(seed));

    var again = DataFile.read(DataText.of(event)).brokerage();

    assertThat(DataText.of(again)).isEqualTo(DataText.of(event));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_damaged_file_is_read_or_refused_never_a_fault(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder(SMALL);
      for (int hits = 1 + chance.nextInt(3); hits > 0; hits--) {
        int at = chance.nextInt(text.length());
        text.replace(at, at + 1, damage(chance));
      }
      try {
        DataFile.read(text.toString());
      } catch (Refused refused) {
        assertThat(refused.getMessage()).contains("\nMaybe ").doesNotContainPattern("\\{[1-9]}");
      }
    }
  }

  private static String damage(Random chance) {
    var pieces =
        new String[] {"", "|", "]", "}", "[|", "-", "..", "9", "x", "%", "\"", ";", "=", "("};
    return pieces[chance.nextInt(pieces.length)];
  }
}
