package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names here are made up.
class TsvTest {

  @TempDir Path directory;

  @Test
  void bad_rows_of_a_list_are_reported_by_number_and_the_rest_is_read() throws IOException {
    var file = directory.resolve("list.tsv");
    Files.write(
        file,
        ("\uFEFFid\tname\taliases\tbirth dates\tnationality\r\n"
                + "1\tKarim Tazi\tكريم التازي; K. Tazi\t1956;1957-02\tma\r\n"
                + "2\tno date\t\t31/12/1956\n"
                + "no tabs here\n"
                + "\tNo Id\n"
                + "3\tNo Country\t\t\tQQ\n"
                + "\n"
                + "4\tSamir Belhadj")
            .getBytes(StandardCharsets.UTF_8));
    var persons = new ArrayList<Person>();
    var bad = new ArrayList<String>();
    PersonList.read(file, persons::add, (n, why) -> bad.add(n + " " + why.code()), _ -> {});
    assertThat(persons).extracting(Person::id).containsExactly("1", "4");
    assertThat(persons.getFirst().names()).containsExactly("Karim Tazi", "كريم التازي", "K. Tazi");
    assertThat(persons.getFirst().births()).hasToString("[1956, 1957-02]");
    assertThat(bad).containsExactly("3 NOT_A_DATE", "4 WRONG_CELLS", "5 NO_ID", "6 NOT_A_COUNTRY");
  }

  @Test
  void pairs_need_three_columns_and_a_verdict_of_0_or_1() throws IOException {
    var file = directory.resolve("pairs.tsv");
    Files.writeString(
        file, "Karim Tazi\tكريم التازي\t1\nKarim\tX Y\tyes\nKarim Tazi\n\tKarim\t0\n");
    assertThat(read(file)).containsExactly("2 NOT_ZERO_OR_ONE", "3 WRONG_CELLS", "4 EMPTY");
  }

  @Test
  void another_encoding_is_reported_line_by_line() throws IOException {
    var file = directory.resolve("pairs.tsv");
    Files.write(file, "Ren\u00e9 Tazi\tRen\u00e9 Tazi\t1\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read(file)).containsExactly("1 NOT_UTF8");
  }

  private static List<String> read(Path file) throws IOException {
    var bad = new ArrayList<String>();
    NamePair.read(file, _ -> {}, (n, why) -> bad.add(n + " " + why.code()), _ -> {});
    return bad;
  }
}
