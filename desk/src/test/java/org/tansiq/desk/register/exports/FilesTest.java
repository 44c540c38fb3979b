package org.tansiq.desk.register.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tansiq.desk.register.exports.CalendarFile.Event;
import tools.jackson.databind.json.JsonMapper;

class FilesTest {

  private record Row(String name, int people, boolean planned, List<String> topics) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          new Column<>("name", Row::name),
          new Column<>("people", Row::people),
          new Column<>("planned", Row::planned),
          new Column<>("topics", Row::topics));

  @Test
  void a_spreadsheet_opens_csv_in_arabic() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var file = new CsvFile<>(COLUMNS, out)) {
      file.write(new Row("زيارة إلى مدريد", 4, false, List.of("drugs", "training")));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFname,people,planned,topics\r\nزيارة إلى مدريد,4,false,\"drugs; training\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =HYPERLINK("http://x")|"'=HYPERLINK(""http://x"")"
          +212 5|'+212 5
          @SUM(A1)|'@SUM(A1)
          -2+3|'-2+3
          a, b|"a, b"
          plain|plain
          """,
      quoteCharacter = '\0')
  void no_cell_runs_as_a_formula(String value, String cell) {
    assertThat(CsvFile.cell(value)).isEqualTo(cell);
  }

  @Test
  void json_keeps_numbers_truths_and_lists_and_says_null_for_nothing() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var file = new JsonFile<>(COLUMNS, JsonMapper.shared(), out)) {
      file.write(new Row("", 4, true, List.of("drugs")));
      file.write(new Row("نون", 0, false, List.of()));
    }
    var read = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.get(0).get("name").isNull()).isTrue();
    assertThat(read.get(0).get("people").asInt()).isEqualTo(4);
    assertThat(read.get(1).get("name").asString()).isEqualTo("نون");
    assertThat(read.get(1).get("topics").size()).isZero();
  }

  @Test
  void a_calendar_line_is_folded_after_75_bytes_and_never_inside_a_letter() throws IOException {
    var title = "اجتماع ثنائي مع المدير العام للشرطة الوطنية في شأن التعاون ".repeat(3).strip();
    var text = calendar(new Event("1@tansiq", day(23), day(26), title, "Madrid", "drugs", true));
    for (var line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
  }

  @Test
  void the_last_day_belongs_to_the_event_and_a_proposed_one_is_tentative() throws IOException {
    var text =
        calendar(new Event("1@tansiq", day(23), day(26), "Visite, Madrid; suite", "", "", false));
    assertThat(text)
        .contains(
            "UID:1@tansiq\r\n",
            "DTSTART;VALUE=DATE:20240923\r\n",
            "DTEND;VALUE=DATE:20240927\r\n",
            "SUMMARY:Visite\\, Madrid\\; suite\r\n",
            "STATUS:TENTATIVE\r\n")
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .doesNotContain("LOCATION");
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 9, day);
  }

  private static String calendar(Event event) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var file =
        new CalendarFile<Event>(Optional::of, Instant.parse("2026-11-10T08:00:00Z"), out)) {
      file.write(event);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
