package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Violation;
import org.tansiq.scheduling.assembly.Turned;

class AssemblyCommandsTest {

  private static final String EVENT =
      """
      nBusiness = 3;
      nMeetings = 3;
      nTables = 1;
      nTotalSlots = 4;
      nMorningSlots = 2;
      requested = [| 1, 2, 3 | 1, 3, 2 | 2, 3, 3 |];
      """;

  private static final String SETUP =
      """
      name: General assembly
      zone: Africa/Casablanca
      days: [2027-10-12]
      slots: {from: "09:00", minutes: 30, count: 4}
      rooms:
        - {id: Atlas, seats: 12}
      delegations: [{code: AA}, {code: BB}, {code: CC}]
      """;

  private static final String REQUESTS =
      """
      id,from,to,pinned
      1,AA,BB,2027-10-12 09:00
      2,AA,CC,
      3,AA,AA,
      4,AA,XX,
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void the_best_schedule_is_written_and_its_proof_printed() throws IOException {
    int code = solve(EVENT);

    assertThat(code).isZero();
    assertThat(printed(out)).isEqualTo("objective 1\nbound 1\nstatus OPTIMAL\n");
    assertThat(Files.readAllLines(schedule())).hasSize(3).allMatch(l -> l.matches("[123] [1234]"));
  }

  @Test
  void an_impossible_event_is_proved_so_with_its_reason_and_no_schedule() throws IOException {
    int code = solve(EVENT.replace("nTotalSlots = 4", "nTotalSlots = 2"));

    assertThat(code).isZero();
    assertThat(printed(out)).isEqualTo("status INFEASIBLE\n");
    assertThat(printed(err)).contains("3 meetings need 3 places").contains("\nMaybe ");
    assertThat(schedule()).doesNotExist();
  }

  @Test
  void bad_data_is_refused_with_its_line() throws IOException {
    assertThat(solve(EVENT.replace("| 1, 3, 2", "| 1, 9, 2"))).isEqualTo(65);
    assertThat(printed(err)).startsWith("Line 6: a participant of meeting 2 is 9");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void words_that_are_off_are_refused_before_anything_is_read() {
    assertThat(run("assemble")).isEqualTo(64);
    assertThat(run("solve", "x.dzn")).isEqualTo(64);
    assertThat(run("solve", "x.dzn", "--out", "o", "--time", "0")).isEqualTo(64);
    assertThat(run("solve", "x.dzn", "--out", "o", "--fairness", "-1")).isEqualTo(64);
    assertThat(run("solve", "x.dzn", "--out", "o", "--speed", "9")).isEqualTo(64);
    assertThat(printed(err)).contains("There is no option --speed here.");
  }

  @Test
  void a_missing_file_and_a_missing_folder_are_named() {
    assertThat(run("solve", folder + "/none.dzn", "--out", folder + "/o")).isEqualTo(66);
    assertThat(run("solve", folder + "/none.dzn", "--out", folder + "/none/o")).isEqualTo(73);
    assertThat(printed(err)).contains("Cannot read").contains("Cannot write");
  }

  @Test
  void a_plan_goes_from_files_into_files_and_holds() throws IOException {
    int code = plan("fr");

    assertThat(code).isEqualTo(65);
    assertThat(printed(out)).contains("asked 4\n", "refused 2\n", "held 2\n", "status OPTIMAL\n");
    var made = folder.resolve("made");
    assertThat(shown(made.resolve("not-held.csv")))
        .contains("3,AA,AA,AA se demande elle-même")
        .contains("4,AA,XX,Aucune délégation XX");
    assertThat(Files.readString(made.resolve("agendas/AA.html")))
        .contains("<html lang=\"fr\" dir=\"ltr\">")
        .contains("2 entretiens");
    assertThat(Files.readString(made.resolve("calendars/BB.ics")))
        .contains("UID:1@General_assembly\r\n", "DTSTART:20271012T080000Z\r\n")
        .containsOnlyOnce("BEGIN:VEVENT");
    assertThat(run("check", made.toString())).isZero();
    assertThat(printed(out)).endsWith("meetings 2\nviolations 0\n");
  }

  @Test
  void a_plan_changed_by_hand_is_told_what_it_breaks() throws IOException {
    plan("ar");
    var file = folder.resolve("made/plan.csv");
    Files.writeString(file, Files.readString(file).replace("2027-10-12 09:00", "2027-10-12 09:30"));

    assertThat(run("check", file.toString(), "--language", "ar")).isEqualTo(65);
    assertThat(printed(out).replaceAll("[\u2068\u2069]", ""))
        .contains("اللقاء 1: هو مثبت في فترة أخرى");
  }

  @Test
  void nothing_is_written_into_a_folder_in_use_or_after_a_refusal() throws IOException {
    Files.createDirectories(folder.resolve("made/mine"));

    assertThat(plan("en")).isEqualTo(73);
    assertThat(folder.resolve("made/plan.csv")).doesNotExist();
    assertThat(printed(err)).contains("There is already something in");
    var setup = Files.writeString(folder.resolve("bad.yaml"), SETUP.replace("seats", "chairs"));
    var requests = folder.resolve("requests.csv").toString();
    var other = folder.resolve("other").toString();
    assertThat(run("plan", requests, "--assembly", setup.toString(), "--out", other)).isEqualTo(65);
    assertThat(printed(err)).contains("bad.yaml: Line 6: a room has no key chairs.");
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void every_reason_is_worded_in_all_three_languages() {
    var arabic = Words.in(Tongue.AR);
    for (var tongue : Tongue.values()) {
      for (var code : Turned.Code.values()) {
        assertThat(Words.in(tongue).has(code.key())).as(tongue + " " + code).isTrue();
      }
      for (var code : Violation.Code.values()) {
        assertThat(Words.in(tongue).has("planning.against." + code))
            .as(tongue + " " + code)
            .isTrue();
      }
      assertThat(Words.in(tongue).keys()).isEqualTo(arabic.keys());
    }
  }

  /// Without the marks that keep directions apart.
  private static String shown(Path file) throws IOException {
    return Files.readString(file).replaceAll("[\u2068\u2069]", "");
  }

  private int plan(String language) throws IOException {
    var setup = Files.writeString(folder.resolve("setup.yaml"), SETUP);
    var requests = Files.writeString(folder.resolve("requests.csv"), REQUESTS);
    return run(
        "plan",
        requests.toString(),
        "--assembly",
        setup.toString(),
        "--out",
        folder.resolve("made").toString(),
        "--language",
        language,
        "--time",
        "2");
  }

  private int solve(String text) throws IOException {
    var file = Files.writeString(folder.resolve("event.dzn"), text);
    return run("solve", file.toString(), "--out", schedule().toString());
  }

  private Path schedule() {
    return folder.resolve("schedule.txt");
  }

  private int run(String... words) {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true),
            new PrintStream(err, true),
            Locale.ENGLISH);
    return AssemblyCommands.ALL.run(List.of(words), terminal);
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
