package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A person is asked for with a purpose, answered without content, and opened by two.
class NominalPagesTest {

  private static TestDesk desk;
  private static Staff staff;
  private static Bureau bureau;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    bureau = new Bureau(staff);
    bureau.handIn(
        "N-1\tمحمد ولد الطالب المختار\tMohamed Ould Taleb El Moctar\t1956-03-21\tMR\tA 041-9377"
            + "\tsuspect\tH2\tتهريب سيارات\t\n"
            + "N-2\tHicham Cherkaoui Badri\t\t1980\tMA\t\twitness\tH0\tشاهد محمي\t\n");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String acts() {
    return desk.database()
        .ask(
            "select string_agg(act, ' ' order by id) from audit.entry where act like '%nominal%' or"
                + " act like '%match%' or act = 'refused-question'");
  }

  @Test
  void a_hit_is_answered_without_content_and_opened_by_two() {
    var answer =
        Bureau.ask(
            bureau.operator,
            "Mohamed Ould Taleb el Mokhtar",
            Map.of("year", "1956", "nationality", "MR", "document", "a0419377"));
    var grid = answer.document().select("table.hits tbody tr");
    assertThat(grid).hasSize(1);
    assertThat(grid.text()).contains(Bureau.UNIT, "تطابق", "الجنسية نفسها", "الميلاد: السنة نفسها");
    assertThat(grid.text()).contains("رقم الوثيقة نفسه").doesNotContain("تهريب", "1956", "H2");
    assertThat(
            desk.database()
                .ask("select count(*) from exchange.entry where document like '%0419377%'"))
        .isEqualTo("0");

    var asked = Bureau.open(bureau.operator, answer, "");
    assertThat(asked.status()).isEqualTo(400);
    asked = Bureau.open(bureau.operator, answer, "الاسم والميلاد والوثيقة");
    var match = asked.path();
    assertThat(asked.document().text()).contains("محجوب").doesNotContain("تهريب");
    assertThat(Bureau.open(bureau.operator, answer, "مرة أخرى").status()).isEqualTo(409);
    assertThat(Bureau.decide(bureau.operator, match, "confirmed", "هو").status()).isEqualTo(403);
    assertThat(bureau.operator.get(match).document().text()).doesNotContain("تهريب");

    assertThat(bureau.supervisor.get("/nominal").document().select("a[href=" + match + "]"))
        .hasSize(1);
    var second = bureau.supervisor.get(match);
    assertThat(second.document().text())
        .contains("تهريب", "محمد ولد الطالب المختار", "Mohamed Ould Taleb el Mokhtar");
    assertThat(Bureau.decide(bureau.supervisor, match, "confirmed", "").status()).isEqualTo(400);
    assertThat(Bureau.decide(bureau.supervisor, match, "candidate", "هو").status()).isEqualTo(400);
    assertThat(Bureau.decide(bureau.supervisor, match, "confirmed", "هو نفسه").status())
        .isEqualTo(200);
    assertThat(Bureau.decide(bureau.supervisor, match, "rejected", "لا").status()).isEqualTo(409);

    var content = bureau.operator.get(match).document();
    assertThat(content.text()).contains("تهريب", "H2", "لا يُسلّم لغيرك دون إذن صاحبه");
    assertThat(acts())
        .contains("asked-nominal requested-match")
        .contains("read-nominal decided-match read-nominal");
    assertThat(staff.founder().get(match).status()).as("no role of the bureau").isEqualTo(403);
  }

  @Test
  void a_date_of_birth_is_masked_to_its_year_until_somebody_says_what_it_is_for() {
    bureau.handIn("N-3\tLahcen Ouazzani Touhami\t\t1963-07-19\tMA\t\tsuspect\tH0\tقضية\t\n");
    var answer =
        Bureau.ask(
            bureau.operator,
            "Lahcen Ouazzani Touhami",
            Map.of("day", "19", "month", "7", "year", "1963"));
    var match = Bureau.open(bureau.operator, answer, "الاسم والميلاد").path();
    var whole = match + "/whole";
    assertThat(bureau.operator.get(match).document().select("#whole")).as("not open").isEmpty();
    var token = bureau.operator.get("/nominal").document().select("input[name=_csrf]").val();
    assertThat(bureau.operator.post(whole, Map.of("_csrf", token, "why", "x")).status())
        .isEqualTo(404);
    Bureau.decide(bureau.supervisor, match, "confirmed", "هو نفسه");

    var masked = bureau.operator.get(match);
    assertThat(masked.document().select("#m-entry, dl").text())
        .contains("1963، واليوم والشهر محجوبان")
        .doesNotContain("19 يوليوز");
    assertThat(bureau.operator.submit(masked, whole, Map.of("why", " ")).status()).isEqualTo(400);
    var shown = bureau.operator.submit(masked, whole, Map.of("why", "مراقبة الحدود"));
    assertThat(shown.document().select("dl").text()).contains("19 يوليوز 1963");
    assertThat(shown.document().select("#whole")).isEmpty();
    assertThat(bureau.operator.get(match).document().select("dl").text())
        .as("this once")
        .doesNotContain("19 يوليوز");
    assertThat(desk.database().ask("select why from audit.entry where act = 'unmasked-nominal'"))
        .isEqualTo("investigation: مراقبة الحدود");
  }

  @Test
  void what_was_not_confirmed_stays_closed() {
    var answer = Bureau.ask(bureau.operator, "هشام الشرقاوي البدري", Map.of("year", "1980"));
    var match = Bureau.open(bureau.operator, answer, "الاسم والسنة").path();
    Bureau.decide(bureau.supervisor, match, "rejected", "شخص آخر");
    assertThat(bureau.operator.get(match).document().text())
        .contains("شخص آخر")
        .doesNotContain("شاهد محمي");
    assertThat(bureau.supervisor.get(match).document().text()).doesNotContain("شاهد محمي");
  }

  @Test
  void no_information_says_exactly_that() {
    var answer = Bureau.ask(bureau.operator, "Wilhelmina Achterberg");
    assertThat(answer.document().select("h1").text()).isEqualTo("لا معلومات");
    assertThat(answer.document().select("table.hits")).isEmpty();
    assertThat(bureau.operator.get(answer.path() + "?lang=fr").document().select("h1").text())
        .isEqualTo("Aucune information");
    bureau.operator.get("/nominal?lang=ar");
  }

  @Test
  void what_is_asked_of_a_person_stands_in_no_address() {
    var form = bureau.operator.get("/nominal").document().selectFirst("form[action*=questions]");
    assertThat(form).isNotNull();
    assertThat(form == null ? "" : form.attr("method")).isEqualTo("post");
    var answer = Bureau.ask(bureau.operator, "Hicham Cherkaoui Badri", Map.of("year", "1980"));
    assertThat(answer.path()).matches("/nominal/questions/[0-9a-f-]{36}");
    assertThat(answer.response().uri().getQuery()).isNull();
    assertThat(
            answer.document().select("a[href], form[action], link[href]").stream()
                .map(e -> e.attr("href") + e.attr("action"))
                .filter(address -> address.matches("(?i).*(hicham|1980|badri).*")))
        .isEmpty();
    for (var asked : new String[] {"/nominal/questions?name=Hicham", "/nominal?name=Hicham"}) {
      assertThat(bureau.operator.get(asked).body()).as(asked).doesNotContain("Hicham\"");
    }
    assertThat(
            desk.database()
                .ask("select count(*) from audit.entry where subject || why ilike '%cherkaoui%'"))
        .isEqualTo("0");
  }

  @Test
  void a_question_is_its_askers_alone() {
    var path = Bureau.ask(bureau.operator, "Hicham Cherkaoui").path();
    assertThat(bureau.supervisor.get(path).status()).isEqualTo(404);
  }

  @Test
  void without_a_purpose_nothing_is_asked_and_that_is_in_the_ledger() {
    var before = desk.database().ask("select count(*) from exchange.question");
    for (var missing : new String[] {"purpose", "reference"}) {
      var answer = Bureau.ask(bureau.operator, "Hicham Cherkaoui Badri", Map.of(missing, " "));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.document().select("#refused").text()).contains("لعل");
      assertThat(answer.document().select("input[name=name]").val())
          .isEqualTo("Hicham Cherkaoui Badri");
      assertThat(
              desk.database()
                  .ask("select act || ' ' || why from audit.entry order by id desc limit 1"))
          .isEqualTo("refused-question " + missing + "-missing");
    }
    assertThat(desk.database().ask("select count(*) from exchange.question")).isEqualTo(before);
  }

  @Test
  void where_the_ledger_cannot_be_written_nothing_is_asked() {
    var before = desk.database().ask("select count(*) from exchange.question");
    desk.database().execute("revoke insert on audit.entry from tansiq_desk");
    try {
      assertThat(Bureau.ask(bureau.operator, "Hicham Cherkaoui Badri").status()).isEqualTo(503);
    } finally {
      desk.database().execute("grant insert on audit.entry to tansiq_desk");
    }
    assertThat(desk.database().ask("select count(*) from exchange.question")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"'',400", "م,400", "'12345',400", "'?!',400"})
  void what_is_no_name_is_refused_in_words(String name, int status) {
    var answer = Bureau.ask(bureau.operator, name);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.document().select("#refused").text()).contains("لعل");
  }

  @Test
  void a_name_of_ten_thousand_letters_is_refused_quickly() {
    var answer = Bureau.ask(bureau.operator, "محمد ".repeat(2_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.document().select("#refused").text()).contains("400");
  }

  @ParameterizedTest
  @CsvSource({
    "'Hicham \u202ECherkaoui Badri',اتجاه,1",
    "'Hich\u0430m Cherkaoui Badri',متشابهة,1",
    "'بن ولد',أدوات,0",
    "'وزارة الداخلية',هيئة,0"
  })
  void what_is_odd_in_a_name_is_said_and_the_rest_is_read(String name, String said, int hits) {
    var answer = Bureau.ask(bureau.operator, name);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().select("#warnings").text()).contains(said, "لعل");
    assertThat(answer.document().select("table.hits tbody tr")).hasSize(hits);
    assertThat(answer.body()).doesNotContain("\u202E");
  }

  @ParameterizedTest
  @CsvSource({"31,2,1960", "5,,1960", ",13,1960", ",,60", "x,,", ",,1492"})
  void what_is_no_birth_date_is_refused(String day, String month, String year) {
    var answer =
        Bureau.ask(
            bureau.operator,
            "Hicham Cherkaoui",
            Map.of(
                "day", day == null ? "" : day,
                "month", month == null ? "" : month,
                "year", year == null ? "" : year));
    assertThat(answer.status()).isEqualTo(400);
  }
}
