package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An assembly from its requests to the minute in the register, over HTTP and a real database.
class AssemblyPagesTest {

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor second;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    second = staff.enter("samir", "البروتوكول", "protocol-officer", 0);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Gathering planned() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    gathering.solve();
    return gathering;
  }

  @Test
  void what_cannot_be_asked_is_refused_by_line_and_in_words() {
    var gathering = new Gathering(desk, staff.founder());
    var answer =
        gathering.at(
            "/requests/lines",
            Map.of(
                "text",
                "from,to,priority\nFR,FR,1\nESPAGN,MA,1\nES,MA,9\nES,MA,2\nES,MA,2\nMA,ES,1\n"));
    assertThat(answer.document().select("#bad-lines li").eachText())
        .satisfiesExactly(
            one -> assertThat(one).contains("2"),
            two -> assertThat(two).contains("3").contains("ES"),
            three -> assertThat(three).contains("4"),
            four -> assertThat(four).contains("6"));
    assertThat(
            gathering.ask(
                "select count(*) || ' ' || bool_and(mutual) from assembly.request where assembly_id = '%s'"))
        .as("both sides asked for one meeting")
        .isEqualTo("1 true");
    assertThat(
            gathering
                .at(
                    "/requests",
                    Map.of(
                        "asker",
                        gathering.delegation("FR"),
                        "asked",
                        gathering.delegation("PT"),
                        "weight",
                        "1",
                        "level",
                        "0",
                        "seats",
                        "2",
                        "length",
                        "1",
                        "language",
                        "zh"))
                .status())
        .as("nobody interprets Chinese here")
        .isEqualTo(409);
  }

  @Test
  void no_thanks_counts_for_the_pair_whoever_asks_next() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at("/requests/lines", Map.of("text", "from,to\nES,FR\n"));
    var box = gathering.get("/requests").document().selectFirst("input[name=request]");
    assertThat(box).isNotNull();
    var path = "/requests/decide?what=no-thanks&request=" + (box == null ? "" : box.val());
    assertThat(gathering.at(path, Map.of()).status()).as("a reason is needed").isEqualTo(400);
    gathering.at(path, Map.of("why", "agenda"));
    assertThat(
            gathering
                .at("/requests/lines", Map.of("text", "from,to\nFR,ES\n"))
                .document()
                .select("#bad-lines li"))
        .hasSize(1);
  }

  @Test
  void a_plan_is_solved_published_and_told_to_whom_it_concerns() {
    var gathering = planned();
    assertThat(gathering.ask("select count(*) from assembly.placement where assembly_id = '%s'"))
        .isEqualTo("10");
    assertThat(gathering.get("/board").status()).isEqualTo(200);
    var notices = gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    assertThat(notices.document().select("input[name=recipient]")).hasSize(5);
    var own = gathering.get("/agendas/delegation/" + gathering.delegation("MA") + ".ics").body();
    assertThat(own.split("BEGIN:VEVENT", -1)).hasSize(5);
    assertThat(own).contains("SEQUENCE:0").doesNotContain("CANCELLED");
  }

  @Test
  void a_minister_who_is_late_moves_little_and_calendars_know_it() {
    var gathering = planned();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    var early =
        gathering.ask(
            "select d.country from assembly.published p join assembly.request r on r.id = p.request_id join assembly.delegation d on d.id in (r.asker, r.asked) where p.assembly_id = '%s' and p.slot < 3 and not d.host limit 1");
    var answer =
        gathering.at(
            "/disruption",
            Map.of(
                "kind",
                "late",
                "subject",
                gathering.delegation(early),
                "arrives",
                "2027-03-01T10:30",
                "seconds",
                "4"));
    var job = answer.document().selectFirst("tansiq-progress");
    for (int tries = 0;
        job != null
            && tries < 100
            && !staff.founder().get(job.attr("data-src")).body().contains("\"finished\":true");
        tries++) {
      gathering.get("");
    }
    gathering.at("/versions/2/publish", Map.of("as", "preliminary"));
    assertThat(
            gathering.ask(
                "select count(*) from assembly.published p join assembly.request r on r.id = p.request_id join assembly.delegation d on d.id in (r.asker, r.asked) where p.assembly_id = '%s' and d.country = '%s' and p.slot < 3 and not p.cancelled",
                early))
        .as("nobody meets a delegation that is not here")
        .isEqualTo("0");
    assertThat(gathering.get("/agendas/delegation/" + gathering.delegation(early) + ".ics").body())
        .contains("SEQUENCE:1");
  }

  @Test
  void a_final_plan_takes_two() {
    var gathering = planned();
    assertThat(gathering.at("/versions/1/publish", Map.of("as", "final")).status()).isEqualTo(409);
    gathering.at("/versions/1/publish", Map.of("as", "ask-final"));
    assertThat(gathering.at("/versions/1/publish", Map.of("as", "final")).status()).isEqualTo(403);
    gathering.by(second, "/versions/1/publish", Map.of("as", "final"));
    assertThat(gathering.ask("select stage from assembly.version where assembly_id = '%s'"))
        .isEqualTo("final");
  }

  @Test
  void nobody_is_expected_in_another_zone_before_they_can_be_there() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.at("/rooms", Map.of("name", "Pavillon", "zone", "B", "capacity", "8", "level", "1"));
    gathering.everybodyAsks();
    assertThat(gathering.at("/passages", Map.of("from", "A", "to", "A", "slots", "1")).status())
        .isEqualTo(400);
    assertThat(gathering.at("/passages", Map.of("from", "A", "to", "C", "slots", "1")).body())
        .contains("A, B");
    gathering.at("/passages", Map.of("from", "B", "to", "A", "slots", "3"));
    gathering.at("/passages", Map.of("from", "A", "to", "B", "slots", "1"));
    assertThat(gathering.get("/set-up").document().select("section[aria-labelledby=passages] li"))
        .as("said anew, not twice")
        .hasSize(1);
    gathering.solve();
    assertThat(gathering.ask("select count(*) > 4 from (" + SEATS + ") s")).isEqualTo("t");
    assertThat(
            gathering.ask(
                "with seat as ("
                    + SEATS
                    + ") select count(*) from seat a join seat b on a.who = b.who and b.slot = a.slot + 1"
                    + " and a.slot / 4 = b.slot / 4 and a.zone <> b.zone"))
        .as("one slot lies between meetings in different zones")
        .isEqualTo("0");
  }

  /// Who sits when in which zone.
  private static final String SEATS =
      """
      select unnest(array[r.asker, r.asked]) as who, p.slot, m.zone
      from assembly.placement p join assembly.request r on r.id = p.request_id
        join assembly.room m on m.id = p.room_id join assembly.version v on v.id = p.version_id
      where v.assembly_id = '%1$s' and v.number = (
        select max(number) from assembly.version where assembly_id = '%1$s')
      """;

  @Test
  void two_coordinators_at_once_never_book_anything_twice() throws Exception {
    var gathering = planned();
    var meetings = new TreeSet<String>();
    gathering
        .get("/board?day=0")
        .document()
        .select("tr.room a[data-request]")
        .forEach(tile -> meetings.add(tile.attr("data-request")));
    gathering
        .get("/board?day=1")
        .document()
        .select("tr.room a[data-request]")
        .forEach(tile -> meetings.add(tile.attr("data-request")));
    assertThat(meetings).hasSize(10);
    try (var both = Executors.newFixedThreadPool(2)) {
      var one = both.submit(moves(gathering, staff.founder(), meetings, 1));
      var other = both.submit(moves(gathering, second, meetings, 2));
      assertThat(one.get() + other.get())
          .as("some moves go, others are refused in words")
          .isBetween(1, 79);
    }
    assertThat(
            gathering.ask(
                "select count(*) from (select unnest(array[r.asker, r.asked]) as d, p.slot from assembly.placement p join assembly.request r on r.id = p.request_id join assembly.version v on v.id = p.version_id where v.assembly_id = '%s' group by 1, 2, v.id having count(*) > 1) twice"))
        .isEqualTo("0");
    assertThat(gathering.get("").document().select(".note[role=alert]"))
        .as("the checker agrees")
        .isEmpty();
  }

  private static Callable<Integer> moves(
      Gathering gathering, Visitor who, TreeSet<String> meetings, int seed) {
    return () -> {
      var chance = new java.util.Random(seed);
      var all = meetings.stream().toList();
      int went = 0;
      for (int move = 0; move < 40; move++) {
        var request = all.get(chance.nextInt(all.size()));
        var status =
            gathering
                .by(who, "/board/move", Map.of("request", request, "slot", "" + chance.nextInt(8)))
                .status();
        assertThat(status).isIn(200, 409);
        went += status == 200 ? 1 : 0;
      }
      return went;
    };
  }

  @Test
  void the_database_itself_refuses_a_room_twice() {
    var gathering = planned();
    var wrong =
        org.assertj.core.api.Assertions.catchThrowable(() ->
            gathering.ask(
                """
                with p as (select * from assembly.placement where assembly_id = '%s' order by slot limit 1)
                insert into assembly.placement (version_id, assembly_id, request_id, slot, length, room_id)
                select p.version_id, p.assembly_id, (select id from assembly.request r where r.assembly_id = p.assembly_id
                  and r.id <> p.request_id and not exists (select from assembly.placement q where q.request_id = r.id
                  and q.slot = p.slot) limit 1), p.slot, 1, p.room_id from p
                on conflict (version_id, request_id) do update set slot = excluded.slot, room_id = excluded.room_id
                returning 'taken'
                """));
    assertThat(wrong).rootCause().hasMessageContaining("room_once");
  }

  @Test
  void who_is_stopped_between_publishing_and_telling_has_published_nothing() {
    var gathering = planned();
    desk.database()
        .execute(
            "create function assembly.stop() returns trigger language plpgsql as 'begin raise exception ''stopped''; end'");
    desk.database()
        .execute(
            "create trigger stop before insert on assembly.notice for each row execute function assembly.stop()");
    try {
      assertThat(gathering.at("/versions/1/publish", Map.of("as", "preliminary")).status())
          .isEqualTo(500);
    } finally {
      desk.database().execute("drop function assembly.stop() cascade");
    }
    assertThat(
            gathering.ask(
                "select stage || (select count(*) from assembly.published p where p.assembly_id = v.assembly_id) from assembly.version v where assembly_id = '%s'"))
        .isEqualTo("draft0");
  }

  @Test
  void a_link_opens_one_thing_until_it_is_revoked() {
    var gathering = planned();
    var made =
        gathering.at("/links", Map.of("kind", "requests", "subject", gathering.delegation("FR")));
    var shown = made.document().selectFirst("#fresh code");
    assertThat(shown).isNotNull();
    assertThat(shown == null ? "" : shown.text()).startsWith("http://localhost:");
    var link = java.net.URI.create(shown == null ? "" : shown.text()).getPath();
    var stranger = desk.stranger();
    assertThat(stranger.get(link).status()).isEqualTo(200);
    assertThat(stranger.get(link + "/calendar.ics").status()).isEqualTo(410);
    assertThat(stranger.get(gathering.path()).path()).isEqualTo("/sign-in");
    gathering.at(
        "/links/revoke",
        Map.of("link", gathering.ask("select id from assembly.link where assembly_id = '%s'")));
    assertThat(stranger.get(link).status()).isEqualTo(410);
    assertThat(
            gathering.ask(
                "select count(*) from assembly.link where assembly_id = '%s' and token_hash like '%%"
                    + Pattern.quote(link.substring(6)).replaceAll("\\\\[QE]", "")
                    + "%%'"))
        .as("the secret itself is kept nowhere")
        .isEqualTo("0");
  }

  @Test
  void a_minute_enters_the_register_under_the_assembly_with_what_was_promised() {
    var gathering = planned();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    var request =
        gathering.ask(
            "select r.id from assembly.request r join assembly.delegation d on d.id = r.asked where r.assembly_id = '%s' and d.country = 'MA' order by number limit 1");
    var minuted =
        gathering.at(
            "/meetings/" + request,
            Map.of(
                "outcome",
                "held",
                "topic",
                "training",
                "words",
                "Stage commun",
                "promise",
                "Envoyer le programme",
                "side",
                "ours",
                "due",
                "2027-04-01"));
    var link = minuted.document().selectFirst("main a[href^=/engagements/]");
    assertThat(link).isNotNull();
    var page = staff.founder().get(link == null ? "" : link.attr("href"));
    assertThat(page.body())
        .contains("Envoyer le programme")
        .contains(gathering.path().substring(12));
    assertThat(gathering.at("/meetings/" + request, Map.of("outcome", "held")).status())
        .isEqualTo(409);
    assertThat(gathering.get("/evening?day=0").status() + gathering.get("/coverage").status())
        .isEqualTo(400);
  }

  @Test
  void files_open_as_what_they_are() {
    var gathering = planned();
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    assertThat(gathering.get("/plan.csv").body().lines()).hasSize(11);
    assertThat(gathering.get("/plan.json").body()).startsWith("[{\"number\":");
    assertThat(gathering.get("/plan.xlsx").body()).startsWith("PK");
    assertThat(gathering.get("/agendas/delegation/" + gathering.delegation("MA") + ".pdf").body())
        .startsWith("%PDF");
  }
}
