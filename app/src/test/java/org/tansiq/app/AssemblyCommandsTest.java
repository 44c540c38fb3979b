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
