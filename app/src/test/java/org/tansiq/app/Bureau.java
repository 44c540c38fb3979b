package org.tansiq.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.app.Visitor.Answer;

/// A National Central Bureau under test: a supervisor who keeps the list, an operator who asks.
final class Bureau {

  static final String UNIT = "المكتب المركزي الوطني";
  static final String HEAD =
      "key\tname\taliases\tborn\tnationality\tdocument\tcategory\thandling\tnote\treview\n";

  final Visitor supervisor;
  final Visitor operator;

  Bureau(Staff staff) {
    supervisor = staff.enter("houda", UNIT, "ncb-supervisor", 1);
    operator = staff.enter("tarik", UNIT, "ncb-operator", 1);
  }

  Answer handIn(String rows) {
    return handIn(HEAD + rows, "list.tsv");
  }

  Answer handIn(String text, String name) {
    return supervisor.upload(
        supervisor.get("/nominal/list"),
        "/nominal/list",
        "text/html",
        List.of(new Visitor.Sent(name, text)));
  }

  static Answer ask(Visitor by, String name) {
    return ask(by, name, Map.of());
  }

  static Answer ask(Visitor by, String name, Map<String, String> more) {
    var words =
        new LinkedHashMap<>(
            Map.of("name", name, "purpose", "investigation", "reference", "ملف 2026/17"));
    words.putAll(more);
    return by.submit(by.get("/nominal"), "/nominal/questions", words);
  }

  /// Asks to open the first hit.
  static Answer open(Visitor by, Answer answer, String why) {
    var form = answer.document().selectFirst("form[action*=/hits/]");
    if (form == null) {
      throw new IllegalStateException("No hit on " + answer.document().text());
    }
    return by.submit(answer, form.attr("action"), Map.of("why", why));
  }

  static Answer decide(Visitor by, String match, String outcome, String why) {
    var token = by.get("/nominal").document().select("input[name=_csrf]").first();
    return by.post(
        match + "/decide",
        Map.of("_csrf", token == null ? "" : token.val(), "outcome", outcome, "why", why));
  }
}
