package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Gathers, state by state, how a text names it: by its name, by an adjective on a body or an
/// office, by a town; in the title, beside a verb of meeting, after `to` and `in`.
final class States {

  private static final Set<String> KINDS = Set.of("country", "demonym", "city");
  private static final Set<String> TO =
      Set.of(
          "الي",
          "ل",
          "ب",
          "في",
          "a",
          "au",
          "en",
          "aux",
          "to",
          "in",
          "at",
          "vers",
          "chez",
          "بالعاصمه",
          "بمدينه",
          "العاصمه",
          "مدينه",
          "لدوله",
          "لمملكه");

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();

  private States(Pages pages) {
    this.pages = pages;
  }

  static Map<String, Evidence> of(Pages pages) {
    var states = new States(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      states.sentence(s);
    }
    states.address();
    states.publisher();
    states.found.values().forEach(Context::finish);
    states.rank();
    return states.found;
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    for (var hit : phrase.hits()) {
      if (KINDS.contains(hit.entry().kind()) && meant(phrase, hit)) {
        state(s, phrase, hit);
      }
    }
  }

  /// A Latin name needs its capital; a word inside a longer name of a state or town is that one's;
  /// a one-word adjective after a given name is a surname.
  private boolean meant(Phrase phrase, Hit hit) {
    var first = phrase.tokens().get(hit.from());
    if (pages.language() != Language.AR && !first.capital() && !hit.is("demonym")) {
      return false;
    }
    if (pages.language() == Language.EN && !first.capital()) {
      return false;
    }
    boolean inside =
        phrase.hits().stream()
            .anyMatch(h ->
                h != hit
                    && (KINDS.contains(h.entry().kind()) || h.is("org"))
                    && h.length() > hit.length()
                    && h.from() <= hit.from()
                    && h.to() >= hit.to());
    boolean surname =
        hit.length() == 1
            && hit.from() > 0
            && WordLists.given(phrase.tokens().get(hit.from() - 1).folded())
            && !hit.is("country")
            && pages.language() == Language.AR;
    return !inside && !surname;
  }

  private void state(int s, Phrase phrase, Hit hit) {
    var code = hit.entry().value();
    var evidence =
        found.computeIfAbsent(
            code,
            _ ->
                new Evidence(
                    code,
                    phrase.text(hit.from(), hit.to()),
                    s,
                    phrase.mention(hit.from(), hit.to()),
                    hit.entry().line()));
    Context.of(pages, s, evidence);
    var kind = hit.entry().kind();
    evidence.set("by-" + kind);
    evidence.set("by-" + kind + "-" + place(s));
    var before = hit.from() > 0 ? phrase.tokens().get(hit.from() - 1).folded() : "";
    boolean clings =
        pages.language() == Language.AR
            && phrase.tokens().get(hit.from()).folded().matches("(ب|لل|ل).{2,}");
    if (!hit.is("demonym") && (TO.contains(before) || clings)) {
      evidence.set("after-to");
      for (var trigger : phrase.of("trigger")) {
        if (Math.abs(trigger.from() - hit.from()) <= 6) {
          evidence.set("to-near-" + trigger.entry().value());
        }
      }
    }
    dateline(s, phrase, hit, evidence);
    beside(phrase, hit, evidence);
  }

  private String place(int s) {
    return pages.place(s) <= 1 ? "early" : "on";
  }

  /// `Rabat / agency`, `LYON, France –`: a town that opens a paragraph before a dash says where it
  /// was written.
  private void dateline(int s, Phrase phrase, Hit hit, Evidence evidence) {
    int next = hit.to();
    boolean opens = hit.from() <= 1;
    boolean dash =
        next < phrase.tokens().size() && phrase.tokens().get(next).gap().matches(".*[-–—/:,،].*");
    if (opens && (dash || next >= phrase.tokens().size() && pages.place(s) <= 2)) {
      evidence.set("dateline");
    }
  }

  private void beside(Phrase phrase, Hit hit, Evidence evidence) {
    for (var other : phrase.hits()) {
      var kind = other.entry().kind();
      int gap = other.to() <= hit.from() ? hit.from() - other.to() : other.from() - hit.to();
      boolean near = gap >= 0 && gap <= 4;
      if (near && Set.of("post", "body", "org", "rank").contains(kind)) {
        evidence.set("near-" + kind);
      }
      if (near && other.is("post", "counterpart")) {
        evidence.set("counterpart-of");
      }
      if (near && kind.equals("trigger")) {
        evidence.set("near-" + other.entry().value());
      }
      if (other != hit
          && KINDS.contains(kind)
          && gap >= 0
          && gap <= 2
          && !other.entry().value().equals(hit.entry().value())) {
        evidence.set("beside-another");
        evidence.count("others");
      }
    }
    double others = evidence.features().getOrDefault("others", 0.0);
    if (others >= 3) {
      evidence.set("in-a-list");
    }
    evidence.features().remove("others");
  }

  private void address() {
    for (var hit : pages.lexicon().find(pages.urlWords())) {
      if (KINDS.contains(hit.entry().kind())) {
        var evidence = found.get(hit.entry().value());
        if (evidence != null) {
          evidence.set("in-address");
        }
      }
    }
  }

  /// A national site that names no state speaks of its own.
  private void publisher() {
    var host = Publication.publisher(pages.article()).orElse("");
    var end = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    var evidence = found.get(end.equals("UK") ? "GB" : end);
    if (evidence != null) {
      evidence.set("own-site");
    }
  }

  /// Where a state stands among all the states of the text.
  private void rank() {
    int order = 0;
    for (var evidence : found.values()) {
      evidence.set(order < 3 ? "order-" + order : "order-later");
      order++;
      if (found.size() == 1) {
        evidence.set("only-one");
      }
      if (found.size() > 5) {
        evidence.set("of-many");
      }
    }
  }
}
