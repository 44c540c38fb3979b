package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.oblivious.Question;

/// Two agencies that exchange files; names here are made up.
class NamesPrivateTest {

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String published = "";

  @BeforeEach
  void owner() throws IOException {
    Files.writeString(
        directory.resolve("list.tsv"),
        "7\tMohamed Lemine Ould Abderrahim\t\t1956-03-21\tMR\n8\tنور الدين بوشعيب\n");
    assertThat(run("key", "--to", at("key"))).isZero();
    published = printed().strip();
    assertThat(run("publish", at("list.tsv"), "--key", at("key"), "--to", at("filter"))).isZero();
  }

  @Test
  void the_asker_learns_hit_or_no_hit_over_alphabets_and_nothing_else() {
    assertThat(asked("محمد عبد الرحيم", "--born", "1956"))
        .isEqualTo("hit by year\tمحمد عبد الرحيم");
    assertThat(asked("Abderrahim Mohamed", "--born", "1956-03-21")).startsWith("hit by day");
    assertThat(asked("Noureddine Bouchaib")).startsWith("hit by name");
    assertThat(asked("Mohamed Abderrahim", "--born", "1957")).startsWith("no-hit");
    assertThat(asked("Karim Tazi")).startsWith("no-hit");
  }

  @Test
  void a_list_is_asked_for_in_one_question() throws IOException {
    Files.writeString(
        directory.resolve("wanted.tsv"),
        "a\tنورالدين بو شعيب\nb\tKarim Tazi\nc\tLemine Mohamed Abd al-Rahim\t\t1956\n");
    assertThat(asked("--list", at("wanted.tsv")))
        .isEqualTo("hit by name\ta\nno-hit\tb\nhit by year\tc");
  }

  @Test
  void the_owner_is_sent_nothing_that_tells_what_is_asked() throws IOException {
    ask("1", "Karim Tazi");
    ask("2", "Karim Tazi");
    var one = Files.readAllLines(directory.resolve("question1"));
    var two = Files.readAllLines(directory.resolve("question2"));
    assertThat(one.getFirst()).isEqualTo(two.getFirst());
    assertThat(one.subList(1, one.size()))
        .hasSize(1)
        .doesNotContainAnyElementsOf(two.subList(1, two.size()));
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("kept1"))))
        .isEqualTo("rw-------");
  }

  @Test
  void an_answer_with_another_key_is_found_out() {
    ask("1", "Karim Tazi");
    run("key", "--to", at("other"));
    assertThat(answer("1", "other", "1000")).isZero();
    assertThat(finish("1")).isEqualTo(65);
    assertThat(said()).contains("the proof is wrong\nMaybe");
  }

  @Test
  void who_asks_too_much_in_a_day_is_refused_and_both_are_in_the_log() throws IOException {
    ask("1", "Karim Tazi");
    ask("2", "Salma Radi");
    assertThat(answer("1", "key", "1")).isZero();
    assertThat(answer("2", "key", "1")).isEqualTo(65);
    assertThat(directory.resolve("answer2")).doesNotExist();
    assertThat(Files.readAllLines(directory.resolve("log")))
        .satisfiesExactly(
            line -> assertThat(line).matches("\\S+\tNCB Rabat\t1\tanswered\t[0-9a-f]{64}"),
            line -> assertThat(line).matches("\\S+\tNCB Rabat\t1\trefused\t[0-9a-f]{64}"));
    assertThat(said()).contains("the limit is 1\nMaybe tomorrow");
  }

  @Test
  void a_day_later_as_much_may_be_asked_again() {
    var blinded = Question.of(List.of(new byte[] {1}, new byte[] {2}), new Random(1)).blinded();
    var log = directory.resolve("log");
    var now = Instant.parse("2026-01-01T12:00:00Z");
    new PrivateLog(log, 3, InstantSource.fixed(now)).enter("A", blinded);
    new PrivateLog(log, 3, InstantSource.fixed(now)).enter("B", blinded);
    var late = InstantSource.fixed(now.plus(Duration.ofHours(23)));
    assertThatThrownBy(() -> new PrivateLog(log, 3, late).enter("A", blinded))
        .isInstanceOf(Unusable.class);
    var tomorrow = InstantSource.fixed(now.plus(Duration.ofHours(25)));
    new PrivateLog(log, 3, tomorrow).enter("A", blinded);
  }

  @Test
  void without_its_log_nothing_is_answered_and_secrets_are_never_written_over() {
    ask("1", "Karim Tazi");
    assertThat(
            run(
                "answer",
                at("question1"),
                "--key",
                at("key"),
                "--asker",
                "NCB Rabat",
                "--log",
                at("no/log"),
                "--to",
                at("answer1")))
        .isEqualTo(73);
    assertThat(directory.resolve("answer1")).doesNotExist();
    assertThat(run("key", "--to", at("key"))).isEqualTo(73);
    assertThat(run("ask", "Karim Tazi", "--to", at("q"), "--keep", at("kept1"))).isEqualTo(73);
  }

  @Test
  void files_that_are_something_else_are_refused() throws IOException {
    Files.writeString(directory.resolve("question1"), "tansiq private question 1\n02ff\n");
    assertThat(answer("1", "key", "1000")).isEqualTo(65);
    Files.writeString(directory.resolve("question1"), "hello\n");
    assertThat(answer("1", "key", "1000")).isEqualTo(65);
    assertThat(answer("1", "list.tsv", "1000")).isEqualTo(65);
    assertThat(run("ask", "م", "--to", at("q"), "--keep", at("k"))).isEqualTo(65);
    assertThat(directory.resolve("log")).doesNotExist();
  }

  private String asked(String... words) {
    var number = "" + Math.abs(List.of(words).hashCode());
    ask(number, words);
    assertThat(answer(number, "key", "1000")).isZero();
    out.reset();
    assertThat(finish(number)).isZero();
    return printed().strip();
  }

  private void ask(String number, String... words) {
    var all = new java.util.ArrayList<>(List.of("ask"));
    all.addAll(List.of(words));
    all.addAll(List.of("--to", at("question" + number), "--keep", at("kept" + number)));
    assertThat(run(all.toArray(String[]::new))).as(said()).isZero();
  }

  private int answer(String number, String key, String limit) {
    return run(
        "answer",
        at("question" + number),
        "--key",
        at(key),
        "--asker",
        "NCB Rabat",
        "--log",
        at("log"),
        "--limit",
        limit,
        "--to",
        at("answer" + number));
  }

  private int finish(String number) {
    return run(
        "finish",
        at("answer" + number),
        "--keep",
        at("kept" + number),
        "--owner",
        published,
        "--filter",
        at("filter"));
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }

  private int run(String... words) {
    var terminal =
        new Terminal(InputStream.nullInputStream(), stream(out), stream(err), Locale.ENGLISH);
    var all = new java.util.ArrayList<>(List.of("private"));
    all.addAll(List.of(words));
    return NamesCommands.ALL.run(all, terminal);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
