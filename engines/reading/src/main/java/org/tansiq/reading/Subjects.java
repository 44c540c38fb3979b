package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the topics of a text; a word inside the name of a body says what the body is for, not
/// what was talked about.
final class Subjects {

  private static final int WIDE = 3;

  private Subjects() {}

  static Map<String, Evidence> of(Pages pages, Collection<Evidence> bodies) {
    var names = new HashMap<Integer, List<Mention>>();
    for (var body : bodies) {
      for (var name : body.mentions()) {
        names.computeIfAbsent(name.sentence(), _ -> new ArrayList<>()).add(name);
      }
    }
    var found = new LinkedHashMap<String, Evidence>();
    for (int s = 0; s < pages.phrases().size(); s++) {
      var phrase = pages.phrases().get(s);
      if (phrase.has(Kind.TOPIC) && !phrase.question()) {
        sentence(pages, s, names.getOrDefault(phrase.sentence().number(), List.of()), found);
      }
    }
    found.forEach(Subjects::finish);
    return found;
  }

  private static void sentence(
      Pages pages, int s, List<Mention> names, Map<String, Evidence> found) {
    var phrase = pages.phrases().get(s);
    var codes = new HashSet<String>();
    phrase.of(Kind.TOPIC).forEach(h -> codes.add(h.entry().value()));
    for (var hit : phrase.of(Kind.TOPIC)) {
      var mention = phrase.mention(hit.from(), hit.to());
      var code = hit.entry().value();
      boolean inside = names.stream().anyMatch(n -> within(mention, n));
      var evidence = found.get(code);
      if (evidence == null || evidence.has("only-in-a-name") && !inside) {
        var text = phrase.text(hit.from(), hit.to());
        var fresh = new Evidence(code, text, s, mention, hit.entry().line());
        if (evidence != null) {
          evidence.features().remove("only-in-a-name");
          fresh.add(evidence);
        } else if (inside) {
          fresh.set("only-in-a-name");
        }
        found.put(code, fresh);
        evidence = fresh;
      }
      if (inside) {
        evidence.set("in-a-name");
      } else {
        evidence.also(mention);
        Context.of(pages, s, evidence);
        evidence.set("outside-a-name");
        evidence.set(hit.length() > 1 ? "phrase" : "word");
        if (codes.size() >= WIDE) {
          evidence.set("in-a-list");
        }
      }
    }
  }

  private static void finish(String code, Evidence evidence) {
    Context.finish(evidence);
    evidence.set("topic-" + code);
    if (evidence.has("in-lead") || evidence.has("in-title")) {
      evidence.set("early-" + code);
    }
    if (evidence.has("twice")) {
      evidence.set("twice-" + code);
    }
    if (evidence.has("phrase")) {
      evidence.set("phrase-" + code);
    }
    if (evidence.has("in-a-list")) {
      evidence.set("list-" + code);
    }
  }

  private static boolean within(Mention inner, Mention outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }
}
