package org.tansiq.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tansiq.app.Visitor.Answer;

/// An assembly under test, set up by its own pages: two days of four slots, two rooms, five
/// delegations of which Morocco's is ours.
final class Gathering {

  static final List<String> COUNTRIES = List.of("MA", "ES", "FR", "PT", "IT");

  private final TestDesk desk;
  private final Visitor officer;
  private final UUID id = UUID.randomUUID();

  Gathering(TestDesk desk, Visitor officer) {
    this(desk, officer, "2027-03-01");
  }

  /// One that begins on a day.
  Gathering(TestDesk desk, Visitor officer, String first) {
    this.desk = desk;
    this.officer = officer;
    desk.database()
        .execute(
            """
            insert into register.engagement (id, kind, title, from_date, status)
            values ('%s', 'session', 'Session', '%s', 'confirmed')
            """
                .formatted(id, first));
    var wish = new LinkedHashMap<String, String>();
    wish.put("engagement", id.toString());
    wish.put("title", "Session");
    wish.put("zone", "Africa/Casablanca");
    wish.put("first", first);
    wish.put("days", "2");
    wish.put("begins", "09:00");
    wish.put("slots", "4");
    wish.put("minutes", "30");
    wish.put("freeze", "30");
    send("/assemblies", wish);
    room("Salle 1", 8);
    room("Salle 2", 6);
    at("/delegations/lines", Map.of("text", "MA,2,ar fr\nES,2,fr\nFR,2,fr\nPT,2,fr\nIT,2,fr"));
    at(
        "/delegations",
        Map.of(
            "delegation",
            delegation("MA"),
            "rank",
            "2",
            "teams",
            "1",
            "languages",
            "fr",
            "host",
            "yes"));
  }

  Answer room(String name, int seats) {
    return at("/rooms", Map.of("name", name, "zone", "A", "capacity", "" + seats, "level", "1"));
  }

  /// Every pair of the five asks, and all are accepted.
  void everybodyAsks() {
    var lines = new StringBuilder("from,to,priority\n");
    for (int one = 0; one < COUNTRIES.size(); one++) {
      for (int other = one + 1; other < COUNTRIES.size(); other++) {
        lines.append(COUNTRIES.get(other) + "," + COUNTRIES.get(one) + "," + (1 + one) + "\n");
      }
    }
    at("/requests/lines", Map.of("text", lines.toString()));
    var all = new StringBuilder("/requests/decide?what=accept&vouched=yes");
    get("/requests")
        .document()
        .select("input[name=request]")
        .forEach(box -> all.append("&request=").append(box.val()));
    at(all.toString(), Map.of());
  }

  /// Plans and waits for the plan.
  void solve() {
    var job = at("/solve", Map.of("seconds", "5")).document().selectFirst("tansiq-progress");
    for (int tries = 0; job != null && tries < 300; tries++) {
      if (officer.get(job.attr("data-src")).body().contains("\"finished\":true")) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  String path() {
    return "/assemblies/" + id;
  }

  String delegation(String country) {
    return ask(
        "select id from assembly.delegation where assembly_id = '%s' and country = '%s'", country);
  }

  /// What the database says; the first `%s` is the assembly.
  String ask(String sql, Object... values) {
    var all = new Object[values.length + 1];
    all[0] = id;
    System.arraycopy(values, 0, all, 1, values.length);
    return desk.database().ask(sql.formatted(all));
  }

  Answer get(String page) {
    return officer.get(path() + page);
  }

  /// Sends a form of one of its pages.
  Answer at(String page, Map<String, String> words) {
    return send(path() + page, words);
  }

  Answer by(Visitor other, String page, Map<String, String> words) {
    return send(other, path() + page, words);
  }

  private Answer send(String path, Map<String, String> words) {
    return send(officer, path, words);
  }

  private static Answer send(Visitor who, String path, Map<String, String> words) {
    var token = who.get("/settings").document().selectFirst("input[name=_csrf]");
    var all = new LinkedHashMap<String, String>(words);
    all.put("_csrf", token == null ? "" : token.val());
    return who.post(path, all);
  }
}
