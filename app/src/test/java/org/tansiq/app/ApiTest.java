package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A program reads what its officer may see, as long as the officer may.
class ApiTest {

  private static final String ENGAGEMENTS = "/api/v1/engagements";

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor owner;
  private static Program program;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh("--tansiq.api.requests-per-minute=100000");
    staff = new Staff(desk);
    owner = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
    program = Program.of(desk, owner);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static UUID engagement(String title, String status) {
    var id = UUID.randomUUID();
    desk.database()
        .execute(
            """
            insert into register.engagement (id, kind, title, host_country, from_date, countries, topics, status)
            values ('%s', 'visit', '%s', 'ES', '2025-03-12', '{ES,MA}', '{training}', '%s')
            """
                .formatted(id, title, status));
    return id;
  }

  @Test
  void a_token_is_shown_once_and_reads_the_list() {
    var made = Program.make(owner, "نظام الإحصاء", List.of("read:register"), 7);
    var token = Program.token(made);
    assertThat(token).matches("tansiq_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    assertThat(owner.get("/account/tokens").body())
        .contains(token.substring(0, 15))
        .contains("نظام الإحصاء")
        .doesNotContain(token);
    assertThat(
            desk.database()
                .ask("select count(*) from api.token t where t::text like '%" + token + "%'"))
        .isEqualTo("0");

    var id = engagement("Toledo", "confirmed");
    var found = new Program(desk, token).get(ENGAGEMENTS + "?country=ES");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.header("Content-Type")).startsWith("application/json");
    assertThat(found.response().headers().allValues("Set-Cookie")).isEmpty();
    assertThat(found.body()).contains(id.toString()).contains("\"title\":\"Toledo\"");
  }

  @Test
  void what_nobody_has_confirmed_never_leaves() {
    var proposed = engagement("Proposed by a machine", "proposed");
    assertThat(program.get(ENGAGEMENTS).body()).doesNotContain(proposed.toString());
    assertThat(program.get(ENGAGEMENTS + "/" + proposed).problem())
        .isEqualTo("application/problem+json 404 tag:tansiq.example,2026:not-found");
    assertThat(program.get(ENGAGEMENTS + "?status=proposed").problem())
        .isEqualTo("application/problem+json 400 tag:tansiq.example,2026:not-a-value");
  }

  @Test
  void what_a_program_had_is_not_sent_again() {
    var id = engagement("Segovia", "confirmed");
    var first = program.get(ENGAGEMENTS + "/" + id);
    var mark = first.header("ETag");
    assertThat(first.status()).isEqualTo(200);
    assertThat(program.get(ENGAGEMENTS + "/" + id, "If-None-Match", mark).status()).isEqualTo(304);
    desk.database()
        .execute("update register.engagement set title = 'Ávila' where id = '" + id + "'");
    var changed = program.get(ENGAGEMENTS + "/" + id, "If-None-Match", mark);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).contains("Ávila");
  }

  @Test
  void each_answer_stands_in_the_ledger_under_its_owner() {
    var marker = "country=FR&topic=training";
    program.get(ENGAGEMENTS + "?" + marker);
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from audit.entry where act = 'answered-program' and officer_id = '%s' and why like '%%%s'"
                        .formatted(staff.id("samir"), marker)))
        .isEqualTo("1");
  }

  @Test
  void problems_are_told_in_the_language_of_the_program() {
    var french = program.get(ENGAGEMENTS + "?country=ZZ", "Accept-Language", "fr").json();
    assertThat(french.get("detail").asString()).startsWith("La valeur « ZZ »");
    assertThat(french.get("values").get(0).asString()).isEqualTo("ZZ");
    assertThat(program.get(ENGAGEMENTS + "?country=ZZ", "Accept-Language", "en").body())
        .contains("The value “ZZ” is not accepted here.");
  }

  @Test
  void only_the_header_lets_in_and_only_reading_is_possible() {
    assertThat(owner.get(ENGAGEMENTS).status()).isEqualTo(401);
    assertThat(new Program(desk, "").get(ENGAGEMENTS).header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"tansiq\"");
    assertThat(new Program(desk, "").get(ENGAGEMENTS + "?access_token=" + program.token()).status())
        .isEqualTo(401);
    assertThat(program.send("POST", ENGAGEMENTS).problem())
        .isEqualTo("application/problem+json 405 tag:tansiq.example,2026:wrong-method");
    assertThat(program.get("/api/v1/nowhere").problem())
        .isEqualTo("application/problem+json 404 tag:tansiq.example,2026:not-found");
    assertThat(program.get("/engagements").response().uri().getPath()).isEqualTo("/engagements");
    assertThat(program.get("/engagements").status()).isEqualTo(302);
    var preflight = program.get(ENGAGEMENTS, "Origin", "https://elsewhere.example");
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_page_of_the_list_leads_to_the_next_and_no_further() {
    for (int i = 0; i < 7; i++) {
      engagement("Page " + i, "confirmed");
    }
    var all = program.ids(ENGAGEMENTS + "?country=ES", 200);
    assertThat(program.ids(ENGAGEMENTS + "?country=ES", 3)).isEqualTo(all).doesNotHaveDuplicates();
    var cursor = program.get(ENGAGEMENTS + "?country=ES&limit=2").next().orElseThrow();
    var other = Program.of(desk, staff.founder());
    for (var foreign :
        Map.of(
                program, ENGAGEMENTS + "?country=FR&cursor=" + cursor,
                other, ENGAGEMENTS + "?country=ES&cursor=" + cursor)
            .entrySet()) {
      assertThat(foreign.getKey().get(foreign.getValue()).problem())
          .isEqualTo("application/problem+json 400 tag:tansiq.example,2026:cursor-foreign");
    }
    var forged = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
    assertThat(program.get(ENGAGEMENTS + "?country=ES&cursor=" + forged).status()).isEqualTo(400);
  }
}
