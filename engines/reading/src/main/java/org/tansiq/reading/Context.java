package org.tansiq.reading;

import java.util.List;

/// What a mention's surroundings say for it: where it stands and what its sentence reports.
final class Context {

  private static final List<String> PLACES = List.of("in-title", "in-lead", "near-lead", "late");
  private static final List<Kind> SAID =
      List.of(Kind.PLAN, Kind.PAST, Kind.DOMESTIC, Kind.PATRON, Kind.OTHER);

  private Context() {}

  static void of(Pages pages, int sentence, Evidence evidence) {
    var phrase = pages.phrases().get(sentence);
    evidence.set(PLACES.get(phrase.place()));
    for (var hit : phrase.of(Kind.TRIGGER)) {
      evidence.set(hit.entry().with());
    }
    for (var kind : SAID) {
      if (phrase.has(kind)) {
        evidence.set("with-" + kind.code());
      }
    }
    if (phrase.question()) {
      evidence.set("in-question");
    }
    evidence.count("mentions");
  }

  /// Turns the number of mentions into steps, so that a long article weighs no more than a short
  /// one.
  static void finish(Evidence evidence) {
    double mentions = evidence.features().getOrDefault("mentions", 0.0);
    evidence.features().remove("mentions");
    if (mentions >= 2) {
      evidence.set("twice");
    }
    if (mentions >= 4) {
      evidence.set("often");
    }
    if (!evidence.has("in-title") && !evidence.has("in-lead")) {
      evidence.set("not-early");
    }
    evidence.set("bias");
  }
}
