package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.OneRecord;
import org.tansiq.desk.register.registrar.Decision;
import org.tansiq.desk.register.registrar.Registrar;

/// Two records of one person are proposed with their reasons, taken for one by a person, and parted
/// again without a trace; what a person says is two is never proposed again.
@TestMethodOrder(OrderAnnotation.class)
class DuplicatesTest {

  private static final String PAGE = "/duplicates/official";

  private static TestDesk desk;
  private static Visitor officer;
  private static String one;
  private static String other;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
    desk.door(Inbox.class)
        .add(
            Officer.COMMAND_LINE,
            Delivery.text(
                "visit.txt",
                "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 12 مارس 2025 بالرباط،"
                    + " نظيره الإسباني خوسيه مارتينيث."));
    one = desk.database().ask("select id from register.official where name_ar like '%مارتينيث'");
    other = official("José Martínez", "خوسيه مارتينيز", "ES");
    official("Marta Robledo Iglesias", "", "ES");
    body("الشرطة الوطنية الإسبانية للتجربة", "Policía Nacional de Prueba", "ES");
    body("", "Policia Nacional de Pruebas", "ES");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String official(String latin, String arabic, String country) {
    var id = UUID.randomUUID().toString();
    desk.database()
        .execute(
            """
            insert into register.official (id, country, name_ar, name_latin, name_key, status)
              values ('%1$s', '%4$s', '%3$s', '%2$s', 'x', 'confirmed');
            insert into register.official_name (official_id, script, language, kind, text, key, skeleton)
              values ('%1$s', 'Latn', 'es', 'official', '%2$s', 'x', 'x');
            insert into register.post (id, official_id, title_key, title_fr, status)
              values (gen_random_uuid(), '%1$s', 'x', 'Directeur', 'confirmed')
            """
                .formatted(id, latin, arabic, country));
    return id;
  }

  private static void body(String arabic, String french, String country) {
    desk.database()
        .execute(
            """
            insert into register.organisation (id, kind, country, name_ar, name_fr, name_key, status)
              values (gen_random_uuid(), 'national-police', '%s', '%s', '%s', 'x', 'confirmed')
            """
                .formatted(country, arabic, french));
  }

  /// Everything that says something of officials.
  private static String state() {
    return desk.database()
        .ask(
            """
            select md5(concat_ws('|',
              (select string_agg(o::text, '|' order by o.id) from register.official o),
              (select string_agg(n::text, '|' order by n.official_id, n.text) from register.official_name n),
              (select string_agg(p::text, '|' order by p.id) from register.post p),
              (select string_agg(c::text, '|' order by c.id) from register.claim c),
              (select string_agg(e::text, '|' order by e.engagement_id, e.official_id) from register.engagement_person e)))
            """);
  }

  @Test
  @Order(1)
  void two_records_of_one_person_are_laid_side_by_side_with_reasons_and_sources() {
    var page = officer.get(PAGE).document();
    var pairs = page.select("section.pair-of-records");
    assertThat(pairs).hasSize(1);
    assertThat(pairs.text()).contains("José", "خوسيه", "Directeur");
    assertThat(pairs.select("a[href^=/articles/]")).isNotEmpty();
    assertThat(officer.get("/duplicates/organisation").document().select("section.pair-of-records"))
        .hasSize(1);
  }

  @Test
  @Order(2)
  void a_merge_needs_a_reason_is_in_the_ledger_and_is_undone_without_a_trace() {
    var before = state();
    var page = officer.get(PAGE);
    assertThat(officer.submit(page, PAGE + "/merge", Map.of("why", " ")).status()).isEqualTo(400);
    var merged = officer.submit(page, PAGE + "/merge", Map.of("why", "الاسم والبلد"));
    assertThat(merged.document().select("section.pair-of-records")).isEmpty();
    var into = page.document().select("input[name=into]").val();
    var from = page.document().select("input[name=from]").val();
    assertThat(officer.get("/officials/" + from).path())
        .as("the old address leads to what it was taken for")
        .isEqualTo("/officials/" + into);
    var record = officer.get("/officials/" + into).document().text();
    assertThat(record).contains("José Martínez", "Directeur");
    assertThat(
            desk.database().ask("select count(*) from register.claim where ref = '" + from + "'"))
        .isEqualTo("0");
    assertThat(desk.database().ask("select act from audit.entry order by id desc limit 1"))
        .isEqualTo("merged-records");

    var form = merged.document().selectFirst("form[action*=/part/]");
    assertThat(form).isNotNull();
    officer.submit(merged, form == null ? "" : form.attr("action"), Map.of("why", "خطأ"));
    assertThat(state()).isEqualTo(before);
    assertThat(desk.database().ask("select act from audit.entry order by id desc limit 1"))
        .isEqualTo("parted-records");
  }

  private static void merge(String into, String from) {
    desk.door(OneRecord.class)
        .merge(
            Officer.COMMAND_LINE,
            NameBearer.OFFICIAL,
            UUID.fromString(into),
            UUID.fromString(from),
            "الاسم");
  }

  private static void part(String from) {
    var merging =
        desk.database()
            .ask(
                "select id from register.merging where undone_at is null and from_id = '"
                    + from
                    + "'");
    desk.door(OneRecord.class).part(Officer.COMMAND_LINE, UUID.fromString(merging), "خطأ");
  }

  private static String status(String official) {
    return desk.database()
        .ask("select status from register.official where id = '" + official + "'");
  }

  @Test
  @Order(5)
  void an_old_address_leads_on_through_all_merges_and_nobody_learns_of_what_they_do_not_see() {
    var first = official("Ana Prado", "", "ES");
    var second = official("Ana M. Prado", "", "ES");
    var third = official("Ana María Prado", "", "ES");
    merge(second, first);
    merge(third, second);
    assertThat(officer.get("/officials/" + first).path()).isEqualTo("/officials/" + third);
    var program = Program.of(desk, officer);
    assertThat(program.get("/api/v1/officials/" + first).status()).isEqualTo(303);
    assertThat(program.get("/api/v1/officials/" + first).header("Location"))
        .isEqualTo("/api/v1/officials/" + third);
    desk.database()
        .execute(
            "update register.official set status = 'proposed' where id = '%s'".formatted(third));
    assertThat(program.get("/api/v1/officials/" + first).status())
        .as("a program hears of nothing that nobody confirmed")
        .isEqualTo(404);
    desk.database()
        .execute(
            "update register.official set label = platform.label_of(3, '{elsewhere}', '{}') where id = '%s'"
                .formatted(third));
    assertThat(officer.get("/officials/" + first).status()).isEqualTo(404);
    desk.database()
        .execute("update register.official set label = 0 where id = '%s'".formatted(third));
    assertThat(officer.get("/officials/" + third).status()).isEqualTo(200);
    part(second);
    assertThat(officer.get("/officials/" + first).path()).isEqualTo("/officials/" + second);
    part(first);
    assertThat(officer.get("/officials/" + first).path()).isEqualTo("/officials/" + first);
  }

  @Test
  @Order(3)
  void what_somebody_decided_while_two_were_one_outlives_their_parting() {
    assertThat(status(one)).isEqualTo("proposed");
    merge(other, one);
    var claim =
        UUID.fromString(
            desk.database()
                .ask("select id from register.claim where ref = '" + other + "' limit 1"));
    desk.door(Registrar.class).decide(Officer.COMMAND_LINE, claim, new Decision.Confirm(), "");
    part(one);
    assertThat(status(one)).as("named by what a person confirmed since").isEqualTo("confirmed");
    assertThat(status(other)).as("as it was").isEqualTo("confirmed");
    desk.door(Registrar.class).undo(Officer.COMMAND_LINE, claim);
    assertThat(status(one)).isEqualTo("proposed");
    merge(one, other);
    part(other);
    assertThat(status(one)).as("nobody decided").isEqualTo("proposed");
    assertThat(status(other)).isEqualTo("confirmed");
    assertThat(
            desk.database()
                .ask("select status from register.post where official_id = '" + other + "'"))
        .isEqualTo("confirmed");
    merge(one, other);
    desk.database().execute("delete from register.merged_part where what = 'stood'");
    part(other);
    assertThat(
            desk.database()
                .ask("select status from register.post where official_id = '" + other + "'"))
        .as("a merge from before it was noted how posts stood")
        .isEqualTo("confirmed");
  }

  @Test
  @Order(4)
  void what_a_person_says_is_two_is_not_proposed_again() {
    var page = officer.get(PAGE);
    var words = Map.of("why", "شخصان", "into", one, "from", other);
    var token = page.document().select("input[name=_csrf]").val();
    var all = new java.util.HashMap<>(words);
    all.put("_csrf", token);
    assertThat(officer.post(PAGE + "/apart", all).document().select("section.pair-of-records"))
        .isEmpty();
    assertThat(desk.database().ask("select count(*) from exchange.apart")).isEqualTo("1");
    all.put("from", UUID.randomUUID().toString());
    assertThat(officer.post(PAGE + "/apart", all).status()).isEqualTo(404);
    all.put("from", one);
    assertThat(officer.post(PAGE + "/merge", all).status()).isEqualTo(409);
  }
}
