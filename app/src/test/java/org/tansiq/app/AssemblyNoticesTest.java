package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whom a change concerns is told that change and nothing else, on a page and on paper.
class AssemblyNoticesTest {

  private static TestDesk desk;
  private static Staff staff;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Gathering published() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    gathering.solve();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    return gathering;
  }

  private static void tellEverybody(Gathering gathering) {
    for (var country : Gathering.COUNTRIES) {
      tell(gathering, country, 99);
    }
  }

  private static void tell(Gathering gathering, String country, int version) {
    gathering.at(
        "/notices/told",
        Map.of("recipient", gathering.delegation(country), "version", "" + version));
  }

  /// Takes one meeting of two delegations off and publishes that.
  private static void cancel(Gathering gathering, String one, String other, int version) {
    var request =
        gathering.ask(
            "select r.id from assembly.request r join assembly.delegation a on a.id = r.asker join assembly.delegation b on b.id = r.asked where r.assembly_id = '%s' and a.country in ('%s', '%s') and b.country in ('%2$s', '%3$s')",
            one, other);
    gathering.at("/board/keep", Map.of("request", request, "what", "off"));
    gathering.at("/versions/" + version + "/publish", Map.of("as", "preliminary"));
  }

  @Test
  void a_notice_holds_the_change_and_nothing_that_stands() {
    var gathering = published();
    tellEverybody(gathering);
    cancel(gathering, "ES", "MA", 2);
    var spain = "/notices/" + gathering.delegation("ES");
    var notice = gathering.get(spain).document();
    assertThat(notice.select("main tbody tr")).hasSize(1);
    assertThat(notice.select("main tbody td").getLast().text()).as("cancelled").isEmpty();
    assertThat(gathering.get(spain + ".pdf").body()).startsWith("%PDF");
    assertThat(gathering.get("/notices/" + gathering.delegation("PT")).status())
        .as("Portugal has nothing to hear")
        .isEqualTo(404);
  }

  @Test
  void who_was_told_by_whom_stays_and_what_came_later_is_still_to_be_told() {
    var gathering = published();
    tell(gathering, "ES", 1);
    cancel(gathering, "ES", "MA", 2);
    tell(gathering, "ES", 1);
    assertThat(gathering.get("/notices/" + gathering.delegation("ES")).status())
        .as("told with the notice of version 1, not of version 2")
        .isEqualTo(200);
    assertThat(gathering.get("/notices").document().text()).contains("سلمى البقالي");
  }

  @Test
  void each_room_has_a_card_a_day() {
    var gathering = published();
    var cards = gathering.get("/cards?day=0").document();
    assertThat(cards.select(".cards h2").eachText())
        .containsExactlyInAnyOrder("Salle 1", "Salle 2");
    assertThat(gathering.get("/cards.pdf?day=0").body()).startsWith("%PDF");
  }

  @Test
  void meetings_are_held_in_the_order_that_was_asked_for_and_a_contradiction_is_refused() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    gathering.at("/order", Map.of("first", "10", "then", "1"));
    assertThat(gathering.at("/order", Map.of("first", "1", "then", "10")).status()).isEqualTo(409);
    assertThat(gathering.at("/order", Map.of("first", "1", "then", "1")).status()).isEqualTo(409);
    assertThat(gathering.at("/order", Map.of("first", "1", "then", "77")).status()).isEqualTo(400);
    gathering.solve();
    assertThat(
            gathering.ask(
                "select a.slot < b.slot from assembly.placement a join assembly.request ra on ra.id = a.request_id and ra.number = 10, assembly.placement b join assembly.request rb on rb.id = b.request_id and rb.number = 1 where ra.assembly_id = '%s' and rb.assembly_id = ra.assembly_id"))
        .isEqualTo("t");
    var first =
        gathering.ask("select id from assembly.request where assembly_id = '%s' and number = 1");
    var verdict = gathering.get("/board/verdicts?day=0&request=" + first).body();
    assertThat(verdict).as("in words").contains("يجب أن يأتي بعد").doesNotContain("TOO_EARLY");
  }

  @Test
  void two_who_are_kept_apart_are_not_planned_and_cannot_ask() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    var pair =
        Map.of(
            "one", gathering.delegation("ES"), "other", gathering.delegation("FR"), "why", "نزاع");
    gathering.at("/apart", pair);
    assertThat(
            gathering.ask(
                "select count(*) from assembly.request where assembly_id = '%s' and state = 'declined' and reason = 'نزاع'"))
        .isEqualTo("1");
    assertThat(
            gathering
                .at("/requests/lines", Map.of("text", "from,to\nFR,ES\n"))
                .document()
                .select("#bad-lines li"))
        .hasSize(1);
    gathering.at("/apart/remove", pair);
    assertThat(
            gathering
                .at("/requests/lines", Map.of("text", "from,to\nFR,ES\n"))
                .document()
                .select("#bad-lines li"))
        .isEmpty();
  }

  @Test
  void each_person_has_the_run_sheet_of_the_team_they_sit_in() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at(
        "/delegations",
        Map.of(
            "delegation",
            gathering.delegation("MA"),
            "rank",
            "2",
            "teams",
            "2",
            "languages",
            "fr",
            "host",
            "yes"));
    gathering.at(
        "/sessions", Map.of("kind", "plenary", "title", "الافتتاح", "from", "0", "to", "0"));
    for (var team : new String[] {"1", "2"}) {
      gathering.at(
          "/people",
          Map.of("delegation", gathering.delegation("MA"), "name", "عضو " + team, "team", team));
    }
    gathering.everybodyAsks();
    gathering.solve();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    int meetings = 0;
    for (var team : new String[] {"1", "2"}) {
      var person =
          gathering.ask(
              "select id from assembly.person where assembly_id = '%s' and team = " + team);
      var sheet = gathering.get("/agendas/person/" + person).document();
      assertThat(sheet.text()).contains("الافتتاح");
      meetings += sheet.select("main tbody tr").size();
      assertThat(gathering.get("/agendas/person/" + person + ".pdf").body()).startsWith("%PDF");
    }
    assertThat(meetings).as("each meeting is of one of the two").isEqualTo(4);
  }

  /// Two pairs who understand everybody.
  private static void interpret(Gathering gathering) {
    for (var pair : new String[] {"Atlas", "Rif"}) {
      gathering.at(
          "/interpreters", Map.of("name", pair, "languages", "ar fr en es pt it", "row", "0"));
    }
  }

  @Test
  void each_reads_in_their_own_language_unless_another_is_chosen() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at("/delegations/lines", Map.of("text", "ES,2,es en\nPT,2,pt\nIT,2,it ar fr"));
    interpret(gathering);
    gathering.everybodyAsks();
    gathering.solve();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    var spain = "/delegation/" + gathering.delegation("ES");
    var page = gathering.get("/agendas" + spain).document();
    assertThat(page.select("html").attr("lang")).as("the officer's").isEqualTo("ar");
    assertThat(page.select("main [lang=en] table").text()).contains("Morocco").contains("Room");
    assertThat(gathering.get("/agendas" + spain + ".ics").body()).contains("SUMMARY:Morocco");
    assertThat(gathering.get("/agendas" + spain + ".ics?in=fr").body()).contains("SUMMARY:Maroc");
    assertThat(gathering.get("/agendas" + spain + "?in=ar").document().select("main table").text())
        .contains("المغرب");
    assertThat(gathering.get("/agendas" + spain + "?in=xx").document().select("main [lang=en]"))
        .isNotEmpty();
    assertThat(gathering.get("/agendas/delegation/" + gathering.delegation("IT") + ".ics").body())
        .as("the first of its languages that the desk speaks")
        .contains("SUMMARY:المغرب");
    assertThat(gathering.get("/notices/" + gathering.delegation("PT")).document().text())
        .as("English where the desk speaks none of them")
        .contains("Morocco");
    assertThat(gathering.get("/agendas.pdf").body()).startsWith("%PDF");
    assertThat(gathering.get("/cards").document().select(".cards").attr("lang"))
        .as("rooms speak the host's language")
        .isEqualTo("fr");
    assertThat(gathering.get("/cards?day=0&in=en").document().select(".cards").text())
        .contains("Morocco");
  }

  @Test
  void whoever_opens_a_link_reads_it_in_the_language_of_whom_it_was_made_for() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at("/delegations/lines", Map.of("text", "ES,2,es en"));
    interpret(gathering);
    gathering.everybodyAsks();
    gathering.solve();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    var made =
        gathering.at("/links", Map.of("kind", "calendar", "subject", gathering.delegation("ES")));
    var link = java.net.URI.create(made.document().select("#fresh code").text()).getPath();
    var head = desk.stranger();
    assertThat(head.get(link).document().select("html").attr("lang")).isEqualTo("en");
    assertThat(head.get(link + "/calendar.ics").body()).contains("SUMMARY:Morocco");
    assertThat(head.get(link + "?lang=fr").document().text()).contains("Maroc");
    assertThat(head.get(link).document().select("html").attr("lang")).as("kept").isEqualTo("fr");
  }

  @Test
  void all_requests_that_wait_are_decided_at_once() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at("/requests/lines", Map.of("text", "from,to\nES,MA\nFR,MA\nPT,MA\n"));
    var last = gathering.get("/requests").document().select("input[name=upto]").val();
    gathering.at("/requests/lines", Map.of("text", "from,to\nIT,MA\n"));
    gathering.at(
        "/requests/decide",
        Map.of("what", "accept", "vouched", "yes", "upto", last, "state", "", "country", ""));
    assertThat(
            gathering.ask(
                "select string_agg(state, ',' order by number) from assembly.request where assembly_id = '%s'"))
        .as("not what came since the officer looked")
        .isEqualTo("accepted,accepted,accepted,waiting");
  }

  @Test
  void an_engagement_leads_to_its_plan_and_back() {
    var gathering = new Gathering(desk, staff.founder());
    var engagement = gathering.path().replace("/assemblies/", "/engagements/");
    assertThat(
            staff.founder().get(engagement).document().select("a[href=" + gathering.path() + "]"))
        .hasSize(1);
    assertThat(gathering.get("").document().select("main a[href=" + engagement + "]")).hasSize(1);
  }
}
