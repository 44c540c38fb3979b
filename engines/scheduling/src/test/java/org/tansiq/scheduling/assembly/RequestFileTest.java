package org.tansiq.scheduling.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tansiq.scheduling.Refused;

class RequestFileTest {

  static final String SETUP =
      """
      name: General assembly
      zone: Africa/Casablanca
      days: [2027-10-12, 2027-10-13]
      slots: {from: "09:00", minutes: 30, count: 4}
      closed:
        - {from: 2027-10-12 09:00, to: 2027-10-12 09:45, why: plenary}
      rooms:
        - {id: Atlas, seats: 12, level: 1}
      interpreters:
        - {id: Pair 1, languages: [ar, fr]}
      delegations:
        - {code: AA}
        - {code: BB}
        - {code: CC, arrives: 2027-10-13 09:10}
        - {code: DD, leaves: 2027-10-12 10:30}
      apart: [[AA, DD]]
      """;

  private static final String HEAD =
      "id,from,to,answer,priority,language,level,seats,slots,pinned,after\n";

  private final Setup setup = SetupFile.read(SETUP);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1,AA,AA,,,,,,,,'|WITH_ONESELF",
        "'1,AA,XX,,,,,,,,'|UNKNOWN_DELEGATION",
        "'1,AA,BB,no,,,,,,,'|DECLINED",
        "'1,AA,BB,asked,,,,,,,'|ONE_SIDED",
        "'1,AA,BB,perhaps,,,,,,,'|BAD_CELL",
        "'1,AA,BB,,11,,,,,,'|BAD_CELL",
        "'1,AA,BB,,,,,,,2027-10-12 09:10,'|BAD_CELL",
        "'1,AA,BB,,,tlh,,,,,'|NOBODY_SPEAKS",
        "'1,AA,BB,,,,2,,,,'|NO_SUCH_ROOM",
        "'1,CC,DD,,,,,,,,'|NEVER_TOGETHER",
        "'1,AA,DD,,,,,,,,'|APART",
        "'1,AA,BB,,,,,,,2027-10-12 09:30,'|PINNED_NEVER",
        "'1,AA,BB,,,,,,,,9'|UNKNOWN_BEFORE",
        "'1,AA,BB,,,,,,,,1'|CIRCLE"
      })
  void a_request_that_cannot_be_is_turned_away_with_its_reason(String line, Turned.Code code) {
    var requests = read(HEAD + line);

    assertThat(requests.planned()).isEmpty();
    assertThat(requests.turned()).extracting(Turned::code).containsExactly(code);
    assertThat(requests.turned().getFirst().line()).isEqualTo(2);
  }

  @Test
  void the_same_pair_is_planned_once_and_pins_that_clash_name_each_other() {
    var requests =
        read(
            HEAD
                + "1,AA,BB,,,,,,,2027-10-13 10:00,\n2,BB,AA,,,,,,,,\n"
                + "3,AA,CC,,,,,,,2027-10-13 10:00,\n4,CC,BB,,,,,,,2027-10-13 10:30,\n");

    assertThat(requests.planned()).extracting(Request::id).containsExactly("1", "4");
    assertThat(requests.turned())
        .extracting(Turned::code)
        .containsExactly(Turned.Code.DUPLICATE, Turned.Code.PINNED_TOGETHER);
    assertThat(requests.turned().getLast().values()).containsExactly("AA", "2027-10-13 10:00", "1");
  }

  @Test
  void ranks_by_the_hour_and_ways_between_zones_reach_the_model() {
    var text =
        SETUP
            .replace("- {code: AA}", "- {code: AA, rank: 1}")
            .replace(
                "- {code: BB}", "- {code: BB, ranks: [{rank: 1, to: 2027-10-12 11:00}, {rank: 3}]}")
            .replace("level: 1}", "level: 1, zone: east}\n  - {id: Rif, zone: west}")
            .replace("apart:", "travel: [{from: east, to: west, minutes: 40}]\napart:");
    var lines = "from,to,ranks,pinned\nBB,DD,0,\nAA,CC,0,\nAA,BB,1,2027-10-13 10:00\n";

    var setup = SetupFile.read(text);
    var requests = RequestFile.read(lines.getBytes(StandardCharsets.UTF_8), setup);
    var problem = requests.problem(setup);

    assertThat(problem.way("west", "east")).isEqualTo(2);
    assertThat(problem.way("west", "west")).isZero();
    assertThat(setup.parties().get(1).rankAt(3)).hasValue(1);
    assertThat(setup.parties().get(1).rankAt(4)).hasValue(3);
    assertThat(setup.parties().get(2).rankAt(4)).isEmpty();
    assertThat(requests.planned()).extracting(Request::ranksApart).containsExactly(0, 0);
    assertThat(requests.turned())
        .extracting(Turned::code, Turned::values)
        .containsExactly(tuple(Turned.Code.RANKS_APART, List.of("1")));
  }

  @Test
  void more_pinned_than_there_are_rooms_is_told() {
    var more = SETUP.replace("  - {code: BB}", "  - {code: BB}\n  - {code: EE}");
    var text = HEAD + "1,AA,BB,,,,,,,2027-10-13 10:00,\n2,CC,EE,,,,,,,2027-10-13 10:00,\n";

    var requests = RequestFile.read(text.getBytes(StandardCharsets.UTF_8), SetupFile.read(more));

    assertThat(requests.turned())
        .extracting(Turned::code)
        .containsExactly(Turned.Code.PINNED_TOO_MANY);
  }

  @Test
  void a_hundred_thousand_requests_are_read_and_judged_in_seconds() {
    var text = new StringBuilder(HEAD);
    for (int i = 1; i <= 100_000; i++) {
      text.append(i).append(",AA,BB,,,,,,,,\n");
    }
    long begun = System.nanoTime();

    var requests = read(text.toString());

    assertThat(requests.planned()).hasSize(1);
    assertThat(requests.turned()).hasSize(99_999);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void a_sheet_of_a_spreadsheet_reads_like_the_same_text() throws IOException {
    var sheet =
        """
        <worksheet><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
          <c r="D1" t="inlineStr"><is><t>priority</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><v>BB</v></c><c r="D3"><v>7.0</v></c></row>
        </sheetData></worksheet>
        """;
    var strings =
        "<sst><si><t>from</t></si><si><r><t>t</t></r><r><t>o</t></r></si><si><t>AA</t></si></sst>";

    var requests =
        RequestFile.read(
            zip(Map.of("xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", strings)), setup);

    assertThat(requests.planned())
        .extracting(Request::line, Request::from, Request::to, Request::priority)
        .containsExactly(tuple(3, "AA", "BB", 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: Africa/Casablanca|zone: Mars|Line 2: zone is Mars",
        "days: [2027-10-12, 2027-10-13]|days: [tomorrow]|Line 3: days is tomorrow",
        "count: 4|count: 400|Line 4: count is 400",
        "name: General assembly|title: x|Line 1: the set-up has no key title",
        "seats: 12|seats: many|Line 8: seats is many",
        "{code: BB}|{code: AA}|Line 13: AA was already given on line 12",
        "leaves: 2027-10-12 10:30|leaves: 2027-10-11 10:30|DD leaves before it has arrived",
        "apart: [[AA, DD]]|travel: [{from: east, to: west}]|Line 16: from is east",
        "{code: AA}|{code: AA, rank: 0}|Line 12: rank is 0"
      })
  void a_set_up_with_a_slip_is_refused_with_its_line(String was, String is, String told) {
    assertThatThrownBy(() -> SetupFile.read(SETUP.replace(was, is)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(told)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_time_the_clock_skips_is_no_slot() {
    var spring =
        SETUP
            .replace("Africa/Casablanca", "Europe/Paris")
            .replace("[2027-10-12, 2027-10-13]", "[2027-03-28]")
            .replaceAll("(?m)^closed:\n.*\n", "")
            .replaceAll(", (arrives|leaves): [^}]*", "")
            .replace("09:00", "01:30");

    assertThatThrownBy(() -> SetupFile.read(spring)).hasMessageContaining("there is no such time");
  }

  @Test
  void what_is_no_table_of_requests_is_refused() {
    assertThatThrownBy(() -> read("name,country\nx,y\n")).hasMessageContaining("no column from");
    assertThatThrownBy(() -> read("from,to\n\"AA,BB")).hasMessageStartingWith("Line 2: a cell");
    assertThatThrownBy(() -> RequestFile.read(new byte[] {'P', 'K', 3, 4, 5}, setup))
        .hasMessageContaining("no table this program reads");
    assertThatThrownBy(() -> RequestFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 1}, setup))
        .hasMessageContaining("not UTF-8");
  }

  private Requests read(String text) {
    return RequestFile.read(text.getBytes(StandardCharsets.UTF_8), setup);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
