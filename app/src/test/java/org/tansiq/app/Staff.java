package org.tansiq.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tansiq.app.Visitor.Answer;

/// The officers of a desk under test, let in by its own pages: the founder invites a second
/// administrator, and the two let in everybody else.
final class Staff {

  private final TestDesk desk;
  private final Visitor founder;
  private final Visitor second;

  Staff(TestDesk desk) {
    this.desk = desk;
    this.founder = desk.officer();
    this.second =
        enter(link(invite(founder, "نادية العلوي", "system-administrator", 0)), "nadia", "nadia");
  }

  Visitor founder() {
    return founder;
  }

  Visitor second() {
    return second;
  }

  /// Proposed by the founder, confirmed by the second.
  Visitor enter(String login, String unit, String role, int clearance) {
    var asked = invite(founder, login, unit, role, clearance);
    if (asked.status() != 200) {
      throw new IllegalStateException(asked.body());
    }
    return enter(link(confirm(second)), login, unit);
  }

  /// Confirms the first that waits.
  static Answer confirm(Visitor by) {
    var page = by.get("/officers");
    var form = page.document().selectFirst("form[action$=/confirm]");
    if (form == null) {
      throw new IllegalStateException("Nothing waits for this officer");
    }
    return by.submit(page, form.attr("action"), Map.of());
  }

  static Answer invite(Visitor by, String name, String role, int clearance) {
    return invite(by, name, "الديوان", role, clearance);
  }

  private static Answer invite(Visitor by, String name, String unit, String role, int clearance) {
    return by.submit(
        by.get("/officers"),
        "/officers/invite",
        Map.of(
            "name", name,
            "unit", unit,
            "role", role,
            "clearance", new String[] {"open", "restricted", "confidential", "secret"}[clearance],
            "why", "مهام المكتب"));
  }

  static String link(Answer page) {
    var shown = page.document().selectFirst("#invitation code");
    if (shown == null) {
      throw new IllegalStateException("No invitation on " + page.document().text());
    }
    return shown.text();
  }

  private Visitor enter(String link, String login, String name) {
    var visitor = desk.stranger();
    var words = new LinkedHashMap<String, String>();
    words.put("name", name);
    words.put("login", login);
    words.put("password", Visitor.PASSWORD);
    words.put("again", Visitor.PASSWORD);
    visitor.submit(visitor.get(link), link, words);
    return visitor;
  }

  /// The id of whoever signs in so.
  UUID id(String login) {
    return UUID.fromString(
        desk.database().ask("select id from platform.officer where login = '" + login + "'"));
  }
}
