package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.registrar.Decision;
import org.tansiq.desk.register.registrar.Entries;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.registrar.NewEngagement.NewAgreement;
import org.tansiq.desk.register.registrar.Registrar;

/// What the register shows of records that sources proposed and persons decided on.
class RegisterPagesTest {

  private static final Officer DESK = Officer.COMMAND_LINE;
  private static TestDesk desk;
  private static Visitor officer;
  private static UUID visit;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
    officer.get("/engagements?lang=en");
    visit = desk.door(Entries.class).propose(DESK, visit("2025-09-23"));
    confirmAll(visit);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void an_engagement_shows_both_delegations_and_what_was_signed() {
    var page = officer.get("/engagements/" + visit).document();
    assertThat(page.select("h1").text())
        .contains("Visit")
        .contains("Spain")
        .doesNotContain("proposed");
    assertThat(page.select(".delegates").eachText().getFirst()).contains("يوسف المرابطي");
    assertThat(page.select(".delegates").eachText().getLast()).contains("Elena Robledo Vaquero");
    assertThat(page.select(":has(> #signed) + *").text()).contains("مذكرة تفاهم في التكوين");
    assertThat(page.select(".code").eachText()).contains("CONSULT", "visit", "042");
  }

  @Test
  void disagreeing_sources_stand_side_by_side_until_the_house_takes_a_position() {
    var series =
        propose(claim("kind", "session"), claim("count", "43"), claim("start", "2025-11-24"));
    attach(series, claim("count", "45"));
    var page = officer.get("/engagements/" + series);
    var values = page.document().select(".conf__v").eachText();
    assertThat(values).containsExactlyInAnyOrder("43", "45");
    var chosen =
        claims(series).stream().filter(c -> c.value().equals("45")).findFirst().orElseThrow();
    var after =
        officer.submit(
            page, "/claims/" + chosen.id() + "/position", Map.of("why", "the minutes say so"));
    assertThat(after.path()).isEqualTo("/engagements/" + series);
    assertThat(after.document().select(".conf").text()).contains("43").contains("45");
    assertThat(after.document().select(".rhead__facts").text()).contains("45");
    assertThat(after.body()).contains("the minutes say so");
  }

  @Test
  void what_was_believed_on_a_day_can_be_asked() {
    var id = propose(claim("kind", "visit"), claim("start", "2026-01-10"));
    desk.database()
        .execute(
            "update register.claim_step set at = now() - interval '3 days' where claim_id in"
                + " (select id from register.claim where subject_id = '"
                + id
                + "')");
    var start =
        claims(id).stream().filter(c -> c.predicate().equals("start")).findFirst().orElseThrow();
    desk.door(Registrar.class).decide(DESK, start.id(), new Decision.Correct("2026-01-12"), "");
    var yesterday = LocalDate.now().minusDays(2);
    assertThat(officer.get("/engagements/" + id).document().select(".fact").text())
        .contains("12 January 2026");
    var then = officer.get("/engagements/" + id + "?on=" + yesterday).document();
    assertThat(then.select(".fact").text()).contains("10 January 2026");
    assertThat(then.select(".fact--p")).isNotEmpty();
    assertThat(then.select(".fact form")).as("the past is not decided on").isEmpty();
    assertThat(then.select(".asof")).isNotEmpty();
  }

  @Test
  void a_merged_engagement_leads_to_the_one_it_went_into() {
    var stays = propose(claim("kind", "meeting"), claim("start", "2026-02-01"));
    var goes = propose(claim("kind", "meeting"), claim("start", "2026-02-01"));
    desk.door(Entries.class).merge(DESK, stays, goes, "the same");
    assertThat(officer.get("/engagements/" + goes).path()).isEqualTo("/engagements/" + stays);
  }

  @Test
  void nothing_proposed_looks_confirmed() {
    var id = propose(claim("kind", "meeting"), claim("host-country", "NO"), claim("country", "NO"));
    var page = officer.get("/engagements/" + id).document();
    assertThat(page.select("h1 .chip--proposed")).isNotEmpty();
    assertThat(page.select(".fact:not(.fact--p)")).isEmpty();
    var row = officer.get("/engagements?country=NO").document().expectFirst("tbody tr");
    assertThat(row.attr("data-status")).isEqualTo("proposed");
  }

  @Test
  void a_partner_gathers_everything_with_one_country() {
    var page = officer.get("/partners/ES").document();
    assertThat(page.select("h1").text()).contains("Spain").contains("Southern Europe");
    assertThat(page.select("tansiq-timeline tbody tr")).isNotEmpty();
    assertThat(page.select("a[href^=/agreements/]").text()).contains("مذكرة تفاهم");
    assertThat(officer.get("/partners?q=españa").document().select("tbody tr")).isEmpty();
    assertThat(officer.get("/partners?q=spain&region=039").document().select("tbody tr"))
        .hasSize(1);
    assertThat(officer.get("/partners/QQ").status()).isEqualTo(404);
  }

  @Test
  void an_official_has_one_post_under_all_its_spellings() {
    var official =
        desk.database().ask("select id from register.official where name_ar = 'يوسف المرابطي'");
    var page = officer.get("/officials/" + official).document();
    assertThat(page.select(":has(> #posts) + * > li")).hasSize(1);
    assertThat(page.select(".spellings li").eachText())
        .contains("المدير العام للأمن الوطني", "المدير العام للأمن الوطني ولمراقبة التراب الوطني");
    assertThat(page.text()).contains("Elena Robledo Vaquero");
    assertThat(officer.get("/officials?country=ES").document().select("tbody tr")).hasSize(1);
  }

  @Test
  void lists_go_on_where_the_page_before_ended() {
    for (var n = 0; n < 60; n++) {
      desk.database()
          .execute(
              "insert into register.organisation (id, kind, country, name_en, name_key, status)"
                  + " values (gen_random_uuid(), 'academy', 'NR', 'Academy %1$02d', 'academy %1$02d', 'confirmed')"
                      .formatted(n));
    }
    var seen = new ArrayList<String>();
    var next = "/organisations?country=NR";
    while (!next.isEmpty()) {
      var page = officer.get(next).document();
      seen.addAll(page.select("tbody td:first-child a").eachText());
      next =
          Optional.ofNullable(page.selectFirst("a[rel=next]")).map(a -> a.attr("href")).orElse("");
    }
    assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void what_a_list_does_not_know_is_a_refusal_that_names_it() {
    for (var path :
        List.of("/agreements", "/commitments", "/officials", "/organisations", "/partners")) {
      var refused = officer.get(path + "?sort=%3Cb%3Eprice");
      assertThat(refused.status()).as(path).isEqualTo(400);
      assertThat(refused.document().select(".refusal").text()).as(path).contains("<b>price");
    }
  }

  @Test
  void a_file_holds_only_what_a_person_confirmed_unless_more_is_asked_for() {
    propose(claim("kind", "call"), claim("start", "2026-03-03"), claim("country", "IT"));
    var confirmed = officer.get("/engagements.csv");
    assertThat(confirmed.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(confirmed.header("Content-Disposition"))
        .contains("attachment; filename=\"tansiq-engagements-");
    assertThat(confirmed.body())
        .startsWith("\uFEFFid,status,")
        .contains(visit.toString())
        .doesNotContain("proposed");
    assertThat(officer.get("/engagements.csv?status=all&country=IT").body())
        .contains(",proposed,")
        .contains(",call,");
    assertThat(officer.get("/engagements.ics?status=all").body())
        .contains("UID:" + visit + "@tansiq")
        .contains("STATUS:TENTATIVE")
        .contains("STATUS:CONFIRMED");
    assertThat(officer.get("/officials.json?status=all").header("Content-Type"))
        .startsWith("application/json");
    assertThat(officer.get("/agreements.ics").status()).isEqualTo(404);
  }

  @Test
  void every_export_has_its_entry_in_the_ledger() {
    officer.get("/agreements.json?status=all");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from audit.entry where act = 'exported' and subject = 'agreements.json'"
                        + " and why = '/agreements?status=all'"))
        .isEqualTo("1");
    assertThat(desk.stranger().get("/agreements.json").path()).isEqualTo("/sign-in");
  }

  private static NewEngagement visit(String start) {
    return new NewEngagement(
        List.of(
            claim("kind", "visit"),
            claim("host-country", "ES"),
            claim("country", "ES"),
            claim("place", "Madrid"),
            claim("start", start),
            claim("topic", "training"),
            person("principal", "يوسف المرابطي", "المدير العام للأمن الوطني", "MA"),
            person(
                "principal",
                "يوسف المرابطي",
                "المدير العام للأمن الوطني ولمراقبة التراب الوطني",
                "MA"),
            person("counterpart", "Elena Robledo Vaquero", "Directora General", "ES")),
        List.of(
            new NewAgreement(
                List.of(
                    claim("form", "memorandum"),
                    claim("title", "مذكرة تفاهم في التكوين"),
                    claim("country", "ES"),
                    claim("signed-on", start)))),
        Optional.empty(),
        false);
  }

  private static NewClaim person(String predicate, String name, String post, String country) {
    return new NewClaim(
        predicate,
        name,
        name,
        Optional.empty(),
        Map.of(
            "post",
            post,
            "post-key",
            country + "/head",
            "country",
            country,
            "language",
            country.equals("MA") ? "ar" : "es"),
        NewClaim.Reason.RECORDED,
        List.of());
  }

  private static NewClaim claim(String predicate, String value) {
    return NewClaim.recorded(predicate, value);
  }

  private static UUID propose(NewClaim... claims) {
    return desk.door(Entries.class)
        .propose(DESK, new NewEngagement(List.of(claims), List.of(), Optional.empty(), false));
  }

  private static void attach(UUID id, NewClaim... claims) {
    desk.door(Entries.class)
        .attach(DESK, id, new NewEngagement(List.of(claims), List.of(), Optional.empty(), false));
  }

  private static List<Claim> claims(UUID engagement) {
    return desk.door(Claims.class).of(Subject.engagement(engagement));
  }

  private static void confirmAll(UUID engagement) {
    desk.door(Registrar.class)
        .confirmAll(DESK, claims(engagement).stream().map(Claim::id).toList(), "");
  }
}
