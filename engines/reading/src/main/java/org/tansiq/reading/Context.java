package org.tansiq.reading;

import java.util.LinkedHashSet;
import java.util.List;

/// What a mention's surroundings say for it: where it stands and what its sentence reports.
final class Context {

  private static final List<String> PLACES = List.of("in-title", "in-lead", "near-lead", "late");
  private static final List<Kind> SAID =
      List.of(Kind.PLAN, Kind.PAST, Kind.DOMESTIC, Kind.PATRON, Kind.OTHER);

  private Context() {}

  static void of(Pages pages, int sentence, Evidence evidence) {
    for (var feature : pages.phrases().get(sentence).context()) {
      evidence.set(feature);
    }
    evidence.count("mentions");
  }

  /// What a sentence says for all that is named in it, each once.
  static List<String> of(Phrase phrase) {
    var features = new LinkedHashSet<String>();
    features.add(PLACES.get(phrase.place()));
    for (var hit : phrase.of(Kind.TRIGGER)) {
      features.add(hit.entry().with());
    }
    for (var kind : SAID) {
      if (phrase.has(kind)) {
        features.add("with-" + kind.code());
      }
    }
    if (phrase.question()) {
      features.add("in-question");
    }
    return List.copyOf(features);
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
