package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What cannot be is refused or told in words, and nothing is booked twice or lost.
class AssemblyTroubleTest {

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

  private static Gathering gathering() {
    return new Gathering(desk, staff.founder());
  }

  private static Gathering planned(Gathering gathering) {
    gathering.everybodyAsks();
    gathering.solve();
    return gathering;
  }

  private static String one(Gathering gathering, String sql) {
    return gathering.ask(sql + " limit 1");
  }

  private static void arrives(Gathering gathering, String country, String at) {
    var answer =
        gathering.at(
            "/delegations",
            Map.of(
                "delegation",
                gathering.delegation(country),
                "rank",
                "2",
                "teams",
                "1",
                "languages",
                "fr",
                "arrives",
                at));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void an_unknown_delegation_is_told_with_what_was_maybe_meant() {
    var told =
        gathering()
            .at("/requests/lines", Map.of("text", "from,to\nESPAGN,MA\n"))
            .document()
            .select("#bad-lines li")
            .text();
    assertThat(told).contains("ESPAGN").contains("ES (إسبانيا)").contains("ربما");
  }

  @Test
  void what_only_one_side_wants_is_not_accepted_without_the_other() {
    var gathering = gathering();
    gathering.at("/requests/lines", Map.of("text", "from,to\nES,FR\n"));
    var request = gathering.ask("select id from assembly.request where assembly_id = '%s'");
    assertThat(gathering.at("/requests/decide?what=accept&request=" + request, Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void whoever_leaves_before_arriving_or_is_never_here_with_the_other_is_refused() {
    var gathering = gathering();
    var bad =
        gathering.at(
            "/delegations",
            Map.of(
                "delegation", gathering.delegation("ES"),
                "rank", "2",
                "teams", "1",
                "languages", "fr",
                "arrives", "2027-03-02T09:00",
                "departs", "2027-03-01T09:00"));
    assertThat(bad.status()).isEqualTo(400);
    arrives(gathering, "ES", "2027-03-05T09:00");
    assertThat(
            gathering
                .at("/requests/lines", Map.of("text", "from,to\nES,FR\n"))
                .document()
                .select("#bad-lines li"))
        .hasSize(1);
  }

  @Test
  void a_set_up_that_changed_after_publication_is_told_and_nothing_broken_is_published() {
    var gathering = planned(gathering());
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    gathering.at("/sessions", Map.of("kind", "plenary", "title", "افتتاح", "from", "0", "to", "3"));
    assertThat(gathering.get("").document().select(".note[role=alert] li"))
        .as("what the plan breaks now, in words")
        .isNotEmpty();
    var refused = gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.document().text()).doesNotContain("PARTY_ABSENT");
    assertThat(gathering.ask("select count(*) from assembly.published where assembly_id = '%s'"))
        .as("what everybody was told stays")
        .isEqualTo("10");
  }

  @Test
  void what_is_pinned_and_no_longer_fits_is_refused_in_words() {
    var gathering = planned(gathering());
    var request =
        one(
            gathering,
            "select p.request_id from assembly.placement p join assembly.request r on r.id = p.request_id join assembly.delegation d on d.id in (r.asker, r.asked) and d.country = 'ES' where p.assembly_id = '%s' order by p.slot");
    gathering.at("/board/keep", Map.of("request", request, "what", "pin"));
    arrives(gathering, "ES", "2027-03-02T09:30");
    var refused = gathering.at("/solve", Map.of("seconds", "2"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.document().text()).contains("إسبانيا").doesNotContain("PARTY_ABSENT");
  }

  @Test
  void slots_keep_their_local_hour_when_the_clock_changes_for_ramadan() {
    var gathering = planned(new Gathering(desk, staff.founder(), "2026-02-14"));
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    var both =
        new StringBuilder(
            gathering.get("/agendas/room/" + room(gathering, "Salle 1") + ".ics").body());
    both.append(gathering.get("/agendas/room/" + room(gathering, "Salle 2") + ".ics").body());
    assertThat(both.toString().lines().filter(line -> line.startsWith("DTSTART:")))
        .as("nine to half past ten, whatever the clock did")
        .hasSize(10)
        .allMatch(line ->
            line.matches(
                "DTSTART:20260214T0(80|83|90|93)000Z|DTSTART:20260215T(090|093|100|103)000Z"))
        .anyMatch(line -> line.contains("20260214"))
        .anyMatch(line -> line.contains("20260215"));
    assertThat(gathering.get("/board?day=1").document().select("thead th").eachText())
        .contains("09:00", "10:30");
  }

  private static String room(Gathering gathering, String name) {
    return gathering.ask(
        "select id from assembly.room where assembly_id = '%s' and name = '%s'", name);
  }

  @Test
  void a_hundred_thousand_requests_are_refused_at_once_and_twenty_thousand_are_taken() {
    var gathering = gathering();
    var begun = System.nanoTime();
    var refused =
        gathering.at("/requests/lines", Map.of("text", "from,to\n" + "FR,ES\n".repeat(100_000)));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.document().text()).contains("20");
    var taken =
        gathering.at("/requests/lines", Map.of("text", "from,to\n" + "FR,ES\n".repeat(20_000)));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(gathering.ask("select count(*) from assembly.request where assembly_id = '%s'"))
        .isEqualTo("1");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_plan_that_was_looked_for_when_the_desk_was_killed_is_told_to_be_lost() {
    var gathering = gathering();
    gathering.everybodyAsks();
    gathering.ask(
        "insert into assembly.solving (assembly_id, begun_at, seen_at, by) select id, now() - interval '2 minutes', now() - interval '1 minute', gen_random_uuid() from assembly.assembly where id = '%s' returning 1");
    assertThat(gathering.get("").document().select("#lost")).hasSize(1);
    assertThat(gathering.get("/solving?job=4711").body()).contains("\"finished\":true");
    gathering.solve();
    assertThat(gathering.get("").document().select("#lost")).isEmpty();
    assertThat(gathering.ask("select count(*) from assembly.solving where assembly_id = '%s'"))
        .isEqualTo("0");
  }

  @Test
  void what_is_published_and_not_yet_told_outlives_the_desk() {
    var gathering = planned(gathering());
    gathering.at("/versions/1/publish", Map.of("as", "preliminary"));
    try (var other = desk.beside()) {
      assertThat(
              staff
                  .founder()
                  .at(other)
                  .get(gathering.path() + "/notices")
                  .document()
                  .select("input[name=recipient]"))
          .hasSize(5);
    }
  }
}
