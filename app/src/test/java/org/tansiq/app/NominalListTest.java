package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The list is taken in row by row, answers until its review, and is indexed beside the database
/// without ever answering from another state of it.
class NominalListTest {

  private static TestDesk desk;
  private static Bureau bureau;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    bureau = new Bureau(new Staff(desk));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static int hits(String name) {
    return hits(bureau.operator, name);
  }

  private static int hits(Visitor by, String name) {
    return Bureau.ask(by, name).document().select("table.hits tbody tr").size();
  }

  @Test
  void rows_that_are_off_are_refused_by_number_and_the_rest_is_taken() {
    var page =
        bureau.handIn(
            "R-1\tRachid Tazi Meknassi\t\t1970\tMA\t\t\t\t\t\n"
                + "R-2\t\t\t1970\tMA\t\t\t\t\t\n"
                + "\n"
                + "R-3\tKhalid Zemmouri\t\t1970-13\tMA\t\t\t\t\t\n"
                + "R-4\tKhalid Zemmouri\t\t\tXX\t\t\t\t\t\n"
                + "R-1\tSaid Lahmar\t\t\t\t\t\t\t\t\n"
                + "R-5\tSaid Lahmar\t\t\t\t\t\tH3\t\t\n"
                + "R-6\tSaid Lahmar\t\t\t\t\thero\t\t\t\n"
                + "\tSaid Lahmar\t\t\t\t\t\t\t\t\n"
                + "R-7\tم\t\t\t\t\t\t\t\t\n"
                + "R-8\tليلى الدكالي\tLeila Doukkali;L. Doukkali\t1980;1981\t\t\t\t\t\t2001-01-01\n"
                + "R-9\tليلى الدكالي\tLeila Doukkali;L. Doukkali\t1980;1981\t\t\t\t\t\t\n");
    var said = page.document().select("#taken").text();
    assertThat(said).contains("جديد: 2", "مرفوض: 9");
    for (int row : new int[] {3, 5, 6, 7, 8, 9, 10, 11, 12}) {
      assertThat(said).contains("السطر " + row);
    }
    assertThat(hits("رشيد التازي المكناسي")).isEqualTo(1);
    assertThat(hits("Layla Dukkali")).isEqualTo(1);
  }

  @Test
  void a_csv_with_quotes_is_read_and_a_key_of_before_is_replaced() {
    bureau.handIn(
        "key;name;note\nQ-1;\"Driss \"\"le Grand\"\" Habti\";\"un; deux\n trois\"\n", "a.csv");
    assertThat(hits("Driss le Grand Habti")).isEqualTo(1);
    var page = bureau.handIn("key,name\nQ-1,Mostafa Fahdi Skalli\n", "b.csv");
    assertThat(page.document().select("#taken").text()).contains("بدل سابقه: 1");
    assertThat(hits("Driss le Grand Habti")).isZero();
    assertThat(hits("مصطفى الفهدي الصقلي")).isEqualTo(1);
  }

  @Test
  void what_is_no_list_is_refused() {
    for (var text : new String[] {"", "key\tname\n", "name\nx\n", "key\tname\tface\n1\tA B\tx\n"}) {
      assertThat(bureau.handIn(text, "x.tsv").status()).as(text).isEqualTo(400);
    }
  }

  @Test
  void an_overdue_entry_answers_no_more_is_shown_to_its_unit_and_can_be_extended() {
    bureau.handIn("O-1\tAbderrahim Kettani Rahali\t\t\t\t\t\t\t\t\n");
    assertThat(hits("عبد الرحيم الكتاني الرحالي")).isEqualTo(1);
    desk.database()
        .execute("update exchange.entry set review_on = current_date - 3 where key = 'O-1'");
    assertThat(hits("عبد الرحيم الكتاني الرحالي")).isZero();
    var page = bureau.supervisor.get("/nominal/list");
    assertThat(page.document().text()).contains("متأخر");
    var id = desk.database().ask("select id from exchange.entry where key = 'O-1'");
    var renew = "/nominal/entries/" + id + "/renew";
    var until = LocalDate.now().plusYears(1).toString();
    assertThat(bureau.supervisor.submit(page, renew, Map.of("until", until, "why", "")).status())
        .isEqualTo(400);
    assertThat(
            bureau
                .supervisor
                .submit(page, renew, Map.of("until", "2199-01-01", "why", "x"))
                .status())
        .isEqualTo(400);
    bureau.supervisor.submit(page, renew, Map.of("until", until, "why", "ما زال البحث جاريًا"));
    assertThat(hits("عبد الرحيم الكتاني الرحالي")).isEqualTo(1);
    bureau.supervisor.post(
        "/nominal/entries/" + id + "/erase",
        Map.of("_csrf", page.document().select("input[name=_csrf]").val(), "why", "انتهى الملف"));
    assertThat(hits("عبد الرحيم الكتاني الرحالي")).isZero();
    assertThat(desk.database().ask("select key from exchange.tombstone where id = '" + id + "'"))
        .isEqualTo("O-1");
  }

  @Test
  void two_instances_answer_the_same_also_when_an_index_is_cut_off_or_gone() throws IOException {
    bureau.handIn("I-1\tNoureddine Sbai Gharbaoui\t\t\t\t\t\t\t\t\n");
    assertThat(hits("نور الدين السباعي الغرباوي")).isEqualTo(1);
    try (var second = desk.beside()) {
      var there = bureau.operator.at(second);
      assertThat(hits(there, "نور الدين السباعي الغرباوي")).isEqualTo(1);
      bureau.handIn("I-2\tMounir Alaoui Belghiti\t\t\t\t\t\t\t\t\n");
      assertThat(hits(there, "منير العلوي البلغيثي")).isEqualTo(1);
      assertThat(hits("منير العلوي البلغيثي")).isEqualTo(1);
    }
    try (var segments = Files.walk(desk.index().resolve("2"))) {
      for (var file : segments.filter(f -> f.toString().endsWith(".segment")).toList()) {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    try (var second = desk.beside()) {
      assertThat(hits(bureau.operator.at(second), "نور الدين السباعي الغرباوي"))
          .as("a bit turned")
          .isEqualTo(1);
    }
    cut(desk.index().resolve("2/current"));
    try (var second = desk.beside()) {
      assertThat(hits(bureau.operator.at(second), "منير العلوي البلغيثي"))
          .as("cut off")
          .isEqualTo(1);
    }
    desk.database().execute("update exchange.edition set stamp = gen_random_uuid()");
    bureau.handIn("I-2\tZineb Fassi Lamrani\t\t\t\t\t\t\t\t\n");
    try (var second = desk.beside()) {
      assertThat(hits(bureau.operator.at(second), "منير العلوي البلغيثي"))
          .as("another past")
          .isZero();
      assertThat(hits(bureau.operator.at(second), "زينب الفاسي العمراني")).isEqualTo(1);
    }
  }

  private static void cut(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }
}
