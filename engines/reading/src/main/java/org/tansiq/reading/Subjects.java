package org.tansiq.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Gathers the topics of a text; a word inside the name of a body says what the body is for, not
/// what was talked about.
final class Subjects {

  private Subjects() {}

  static Map<String, Evidence> of(Pages pages, Collection<Evidence> bodies) {
    var found = new LinkedHashMap<String, Evidence>();
    for (int s = 0; s < pages.phrases().size(); s++) {
      var phrase = pages.phrases().get(s);
      for (var hit : phrase.of("topic")) {
        var mention = phrase.mention(hit.from(), hit.to());
        var code = hit.entry().value();
        int sentence = s;
        var evidence =
            found.computeIfAbsent(
                code,
                _ ->
                    new Evidence(
                        code,
                        phrase.text(hit.from(), hit.to()),
                        sentence,
                        mention,
                        hit.entry().line()));
        if (bodies.stream().anyMatch(b -> within(mention, b.mention()))) {
          evidence.set("in-a-name");
          continue;
        }
        Context.of(pages, s, evidence);
        evidence.set("outside-a-name");
        if (phrase.of("topic").stream().map(h -> h.entry().value()).distinct().count() >= 3) {
          evidence.set("in-a-list");
        }
      }
    }
    found.forEach((code, evidence) -> {
      Context.finish(evidence);
      evidence.set("topic-" + code);
      if (evidence.has("in-lead") || evidence.has("in-title")) {
        evidence.set("early-" + code);
      }
      if (evidence.has("twice")) {
        evidence.set("twice-" + code);
      }
    });
    return found;
  }

  private static boolean within(Mention inner, Mention outer) {
    return inner.sentence() == outer.sentence()
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
