package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Boards hear of a change, on whichever instance it was made, and only who may see it hears.
class LiveBoardsTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(14);

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor second;
  private static Gathering gathering;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    second = staff.enter("samir", "البروتوكول", "protocol-officer", 0);
    gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    gathering.solve();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String link(String kind, String subject) {
    var shown =
        gathering
            .at("/links", Map.of("kind", kind, "subject", subject))
            .document()
            .selectFirst("#fresh code");
    return java.net.URI.create(shown == null ? "" : shown.text()).getPath();
  }

  private static String room() {
    return gathering.ask(
        "select id from assembly.room where assembly_id = '%s' order by name limit 1");
  }

  private static String meeting() {
    return gathering.ask(
        "select request_id from assembly.placement where assembly_id = '%s' order by slot, request_id limit 1");
  }

  @Test
  void a_colleague_on_another_instance_hears_of_a_change_and_who_made_it() throws Exception {
    try (var other = desk.beside();
        var stream = second.at(other).listen(gathering.path() + "/events")) {
      var before = stream.next(SOON);
      assertThat(before).startsWith("{\"number\":");
      gathering.at("/board/keep", Map.of("request", meeting(), "what", "pin"));
      var after = stream.next(SOON);
      assertThat(after).startsWith("{\"number\":").isNotEqualTo(before).hasSizeLessThan(30);
      assertThat(second.at(other).get(gathering.path() + "/standing").body())
          .contains("سلمى البقالي")
          .contains(after.replaceAll("\\D", ""));
    }
  }

  @Test
  void a_board_on_a_wall_hears_of_publications_and_of_nothing_else() throws Exception {
    var stranger = desk.stranger();
    try (var door = stranger.listen(link("door", room()) + "/events")) {
      var before = door.next(SOON);
      gathering.at("/board/keep", Map.of("request", meeting(), "what", "lock"));
      gathering.at("/board/keep", Map.of("request", meeting(), "what", "unlock"));
      assertThat(door.next(Duration.ofSeconds(3))).as("a draft is nobody's business").isEmpty();
      var number =
          gathering.ask("select max(number) from assembly.version where assembly_id = '%s'");
      gathering.at("/versions/" + number + "/publish", Map.of("as", "preliminary"));
      assertThat(door.next(SOON)).startsWith("{\"number\":").isNotEqualTo(before);
    }
    assertThat(stranger.get(link("requests", gathering.delegation("FR")) + "/events").status())
        .isEqualTo(410);
  }

  @Test
  void a_revoked_link_ends_its_stream() throws Exception {
    try (var lobby =
        desk.stranger().listen(link("lobby", gathering.path().substring(12)) + "/events")) {
      assertThat(lobby.next(SOON)).isNotEmpty();
      gathering.at(
          "/links/revoke",
          Map.of(
              "link",
              gathering.ask(
                  "select id from assembly.link where assembly_id = '%s' and kind = 'lobby' and revoked_at is null")));
      assertThat(lobby.ends(HEARTBEAT)).isTrue();
    }
  }

  @Test
  void a_clearance_that_no_longer_suffices_ends_the_stream_before_anything_is_told()
      throws Exception {
    try (var stream = second.listen(gathering.path() + "/events")) {
      assertThat(stream.next(SOON)).isNotEmpty();
      gathering.ask(
          "update assembly.assembly set label = platform.label_of(3, '{}', '{}'), revision = revision + 1 where id = '%s' returning 1");
      assertThat(stream.ends(SOON)).isTrue();
      assertThat(second.get(gathering.path() + "/events").status()).isEqualTo(404);
      assertThat(second.get(gathering.path() + "/standing").status()).isEqualTo(404);
    } finally {
      gathering.ask(
          "update assembly.assembly set label = platform.label_of(0, '{}', '{}') where id = '%s' returning 1");
    }
  }

  @Test
  void a_session_that_ended_hears_nothing_more() throws Exception {
    var visitor = desk.stranger();
    visitor.signIn("samir", Visitor.PASSWORD);
    try (var stream = visitor.listen(gathering.path() + "/events")) {
      assertThat(stream.next(SOON)).isNotEmpty();
      desk.database()
          .execute(
              "delete from platform.session where id = (select id from platform.session where officer_id = '%s' order by opened_at desc limit 1)"
                  .formatted(staff.id("samir")));
      assertThat(stream.ends(HEARTBEAT)).isTrue();
    }
  }

  @Test
  void a_session_has_four_streams_and_the_fifth_is_told_not_to_ask_again() throws Exception {
    var streams = new ArrayList<EventStream>();
    try {
      for (int i = 0; i < 4; i++) {
        streams.add(staff.founder().listen(gathering.path() + "/events"));
        assertThat(streams.getLast().next(SOON)).isNotEmpty();
      }
      assertThat(staff.founder().get(gathering.path() + "/events").status()).isEqualTo(204);
    } finally {
      for (var stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void a_desk_that_stops_lets_go_of_who_listens() throws Exception {
    var other = desk.beside();
    try (var stream = second.at(other).listen(gathering.path() + "/events")) {
      assertThat(stream.next(SOON)).isNotEmpty();
      long begun = System.nanoTime();
      other.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
      assertThat(stream.ends(SOON)).isTrue();
    }
  }

  @Test
  void whoever_saw_a_meeting_elsewhere_than_it_is_moves_nothing() {
    var request = meeting();
    var slot =
        gathering.ask(
            "select slot from assembly.placement where assembly_id = '%s' and request_id = '%s' limit 1",
            request);
    var wrong = "" + (Integer.parseInt(slot) + 1);
    var answer =
        gathering.at("/board/move", Map.of("request", request, "slot", slot, "seen", wrong));
    assertThat(answer.status()).isEqualTo(409);
    var right = gathering.at("/board/move", Map.of("request", request, "slot", slot, "seen", slot));
    assertThat(right.status()).as(right.document().text()).isEqualTo(200);
  }
}
