package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.vocabulary.EngagementKind;

/// Everything an article may state, gathered but not yet decided.
record Findings(
    Pages pages,
    Map<Evidence, People.Frame> people,
    Map<String, Evidence> bodies,
    Map<String, Evidence> states,
    Map<String, Evidence> topics,
    Map<String, Evidence> accords,
    Map<Evidence, Calendar.Solved> times) {

  static final List<EngagementKind> KINDS =
      List.of(
          EngagementKind.VISIT,
          EngagementKind.MEETING,
          EngagementKind.AGREEMENT,
          EngagementKind.FORUM,
          EngagementKind.TRAINING,
          EngagementKind.EXCHANGE);

  static Findings of(Pages pages) {
    var bodies = Bodies.of(pages);
    return new Findings(
        pages,
        People.of(pages),
        bodies,
        States.of(pages),
        Subjects.of(pages, bodies.values()),
        Accords.of(pages),
        Times.of(pages));
  }

  /// What the article as a whole says about there being an engagement and of which kind.
  Map<String, Double> whole() {
    var features = new LinkedHashMap<String, Double>();
    features.put("bias", 1.0);
    for (int s = 0; s < pages.phrases().size(); s++) {
      sentence(s, features);
    }
    long close =
        states.values().stream()
            .filter(e -> e.has("in-title") || e.has("in-lead") || e.has("near-lead"))
            .count();
    features.put("states-close-" + Math.min(close, 3), 1.0);
    features.put("states-" + Math.min(states.size(), 4), 1.0);
    features.put("people-" + Math.min(people.size(), 4), 1.0);
    features.put("accords-" + Math.min(accords.size(), 2), 1.0);
    if (bodies.values().stream().anyMatch(b -> b.has("kind-org-known"))) {
      features.put("known-body", 1.0);
    }
    if (states.values().stream().anyMatch(e -> e.has("counterpart-of"))) {
      features.put("counterpart", 1.0);
    }
    if (accords.values().stream().anyMatch(a -> a.has("sign-near"))) {
      features.put("signed", 1.0);
    }
    return features;
  }

  private void sentence(int s, Map<String, Double> features) {
    var phrase = pages.phrases().get(s);
    if (phrase.question()) {
      return;
    }
    int place = pages.place(s);
    var where = place == 0 ? "title" : place == 1 ? "lead" : place == 2 ? "near" : "on";
    for (var hit : phrase.hits()) {
      switch (hit.entry().kind()) {
        case "trigger" -> {
          features.put(where + "-" + hit.entry().value(), 1.0);
          features.merge("sum-" + hit.entry().value(), 0.2, (a, b) -> Math.min(1, a + b));
        }
        case "other", "domestic" ->
            features.merge(
                hit.entry().value().equals("-") ? "domestic" : "other-" + hit.entry().value(),
                0.2,
                (a, b) -> Math.min(1, a + b));
        case "plan" -> features.put(where + "-plan", 1.0);
        case "org" -> features.put(where + "-org", 1.0);
        default -> {
          // Other phrases say nothing of the kind.
        }
      }
    }
  }
}
