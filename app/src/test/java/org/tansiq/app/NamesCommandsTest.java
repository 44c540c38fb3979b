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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names here are made up.
class NamesCommandsTest {

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path list = Path.of("");

  @BeforeEach
  void list() throws IOException {
    list = directory.resolve("list.tsv");
    Files.writeString(
        list,
        "id\tname\taliases\tbirth dates\tnationality\n"
            + "7\tMohamed Ould Abderrahim\tAbou Zoubeir\t1956-03-21\tMR\n"
            + "8\tنور الدين بوشعيب\n");
  }

  @Test
  void two_names_are_compared_with_their_reasons() {
    assertThat(run("pair", "محمد ولد عبد الرحيم", "Mohamed Ould Abderrahim")).isZero();
    assertThat(printed()).startsWith("hit").contains("عبد الرحيم | Abderrahim");
  }

  @Test
  void a_list_is_indexed_and_searched() {
    var index = directory.resolve("index").toString();
    assertThat(run("index", list.toString(), "--to", index)).isZero();
    assertThat(run("search", index, "محمد عبد الرحيم", "--born", "1956", "--nationality", "MR"))
        .isZero();
    assertThat(printed()).contains("2 persons").contains("hit").contains("7  Mohamed");
    assertThat(run("search", index, "Wolfgang Zimmer")).isZero();
    assertThat(printed()).contains("no information");
  }

  @Test
  void bad_rows_are_named_and_the_rest_is_indexed() throws IOException {
    Files.writeString(list, "9\tKarim Tazi\t\tyesterday\n8\tنور الدين بوشعيب\n");
    var index = directory.resolve("index").toString();
    assertThat(run("index", list.toString(), "--to", index)).isEqualTo(65);
    assertThat(printed()).contains("1 persons");
    assertThat(said()).contains("list.tsv:1: not a date: yesterday\nMaybe 1956");
  }

  @Test
  void a_key_twice_and_a_wrong_encoding_are_named_by_their_rows() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("7\tMohamed Salem\n7\tKarim Tazi\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("8\tChérif Tazi\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("9\tم\n10\tSalma Radi\n".getBytes(StandardCharsets.UTF_8));
    Files.write(list, bytes.toByteArray());
    var index = directory.resolve("index").toString();
    assertThat(run("index", list.toString(), "--to", index)).isEqualTo(65);
    assertThat(printed()).contains("2 persons");
    assertThat(said())
        .contains("list.tsv:2: ", "list.tsv:3: ", "list.tsv:4: ", "3 lines of")
        .doesNotContain("list.tsv:1:", "list.tsv:5:");
  }

  @Test
  void two_of_one_name_are_both_possible_until_a_year_tells_them_apart() throws IOException {
    Files.writeString(list, "1\tSamir Belhadj\t\t1956\n2\tSamir Belhadj\t\t1971\n");
    var index = directory.resolve("index").toString();
    assertThat(run("index", list.toString(), "--to", index)).isZero();
    out.reset();
    assertThat(run("search", index, "سمير بلحاج")).isZero();
    assertThat(printed()).contains("others  - | 1").doesNotContain("hit  ");
    out.reset();
    assertThat(run("search", index, "سمير بلحاج", "--born", "1971")).isZero();
    assertThat(printed()).startsWith("hit  ").contains("2  Samir Belhadj");
  }

  @Test
  void judged_pairs_are_measured_and_learned_from() throws IOException {
    var pairs = directory.resolve("pairs.tsv");
    Files.writeString(
        pairs,
        "Popo Tazi\tAbdelkader Tazi\t1\n"
            + "Popo Haddad\tAbdelkader Haddad\t1\n"
            + "Karim Tazi\tSalma Radi\t0\n");
    assertThat(run("evaluate", pairs.toString())).isZero();
    assertThat(printed()).contains("3 pairs, 2 of one person").contains("best F1");
    var weights = directory.resolve("weights").toString();
    assertThat(run("learn", pairs.toString(), "--weights", weights)).isZero();
    assertThat(printed()).contains("version 2 in use").contains("variant  abdelkader=popo");
    assertThat(run("learn", "--back", "--weights", weights)).isZero();
    assertThat(printed()).contains("version 1 in use");
  }

  @Test
  void wrong_words_and_missing_files_are_told_apart() {
    assertThat(run("pair", "Karim")).isEqualTo(64);
    assertThat(run("nothing")).isEqualTo(64);
    assertThat(run("index", list.toString())).isEqualTo(64);
    assertThat(run("pair", "Karim Tazi", "Salma Radi", "--loud")).isEqualTo(64);
    assertThat(run("search", directory.resolve("none").toString(), "Karim Tazi")).isEqualTo(66);
    assertThat(run("evaluate", directory.resolve("none.tsv").toString())).isEqualTo(66);
    assertThat(run("pair", "", "Karim Tazi")).isEqualTo(65);
    assertThat(said().lines().filter(line -> line.startsWith("Maybe"))).hasSize(7);
  }

  private int run(String... words) {
    var terminal =
        new Terminal(InputStream.nullInputStream(), stream(out), stream(err), Locale.ENGLISH);
    return NamesCommands.ALL.run(List.of(words), terminal);
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
