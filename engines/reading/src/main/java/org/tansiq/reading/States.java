package org.tansiq.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.Language;

/// Gathers, state by state, how a text names it: by its name, by an adjective on a body or an
/// office, by a town, by a service that only one state has; in the title, beside a verb of meeting,
/// after `to` and `in`.
final class States {

  static final long NAMES = Kind.bits(Kind.COUNTRY, Kind.DEMONYM, Kind.CITY, Kind.SERVICE);
  private static final long COVERS = NAMES | Kind.bits(Kind.ORG, Kind.REGION);
  private static final Set<String> NO_STATE_DOMAINS =
      Set.of("TV", "ME", "CO", "IO", "AI", "FM", "CC", "WS", "TO", "LA");

  private final Pages pages;
  private final People people;
  private final Receivers receivers;
  private final boolean series;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Evidence> found = new LinkedHashMap<>();

  private States(Pages pages, People people) {
    this.pages = pages;
    this.people = people;
    this.receivers = new Receivers(pages, people);
    this.series = pages.phrases().stream().anyMatch(p -> p.has(Kind.TRIGGER, "series"));
  }

  static Map<String, Evidence> of(Pages pages, People people) {
    var states = new States(pages, people);
    pages.phrases().forEach(states::count);
    for (int s = 0; s < pages.phrases().size(); s++) {
      states.sentence(s);
    }
    states.address();
    states.publisher();
    states.found.values().forEach(Context::finish);
    states.found.values().forEach(Receivers::settle);
    states.rank();
    return states.found;
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    if (phrase.question()) {
      return;
    }
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) != 0 && meant(s, phrase, hit)) {
        state(s, phrase, hit);
      }
    }
  }

  /// A Latin name needs its capital; a word inside a longer name of a state or town is that one's;
  /// an adjective inside a person's name is a surname.
  private boolean meant(int s, Phrase phrase, Hit hit) {
    var first = phrase.token(hit.from());
    if (pages.language() != Language.AR && !first.capital()) {
      if (pages.language() == Language.EN || !hit.is(Kind.DEMONYM)) {
        return false;
      }
    }
    if (namesake(phrase, hit)) {
      return false;
    }
    if (people.covers(s, hit.from()) && !hit.is(Kind.SERVICE)) {
      return false;
    }
    for (var other : phrase.hits()) {
      boolean longer =
          other.length() > hit.length()
              || other.length() == hit.length() && hit.clitic() > other.clitic();
      if (other != hit
          && (other.entry().kind().bit() & COVERS) != 0
          && !other.is(Kind.SERVICE)
          && longer
          && other.from() <= hit.from()
          && other.to() >= hit.to()) {
        return false;
      }
    }
    return true;
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
    evidence.also(phrase.mention(hit.from(), hit.to()));
    Context.of(pages, s, evidence);
    var place = phrase.place() <= 1 ? "early" : "on";
    boolean town = hit.is(Kind.DEMONYM) && StateFrames.capital(phrase, hit);
    boolean placed =
        (town || !hit.is(Kind.DEMONYM) && !hit.is(Kind.SERVICE))
            && StateFrames.placed(phrase, hit, evidence, place);
    var kind = hit.is(Kind.CITY) && !placed ? "town-alone" : hit.entry().kind().code();
    evidence.set("by-" + kind);
    evidence.set("by-" + kind + "-" + place);
    if (series) {
      evidence.set("in-series");
    }
    if (!placed) {
      receivers.mark(s, hit, evidence);
    }
    StateFrames.dateline(phrase, hit, evidence);
    StateFrames.beside(phrase, hit, evidence);
  }

  private void address() {
    for (var hit : pages.lexicon().find(pages.urlWords())) {
      var evidence = found.get(hit.entry().value());
      if ((hit.entry().kind().bit() & NAMES) != 0 && evidence != null) {
        evidence.set("in-address");
      }
    }
  }

  /// A national site that names no state speaks of its own.
  private void publisher() {
    var host = Publication.publisher(pages.article()).orElse("");
    var end = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    var code = end.equals("UK") ? "GB" : end;
    if (NO_STATE_DOMAINS.contains(code) || !Country.exists(code)) {
      return;
    }
    if (!found.containsKey(code)) {
      implied(code);
    }
    var evidence = found.get(code);
    if (evidence != null) {
      evidence.set("own-site");
    }
  }

  /// The first office without an adjective is of the site's own state.
  private void implied(String code) {
    for (int s = 0; s < pages.phrases().size(); s++) {
      var phrase = pages.phrases().get(s);
      if (phrase.title() || phrase.question()) {
        continue;
      }
      for (var kind : new Kind[] {Kind.POST, Kind.BODY}) {
        for (var hit : phrase.of(kind)) {
          var evidence =
              new Evidence(
                  code,
                  phrase.text(hit.from(), hit.to()),
                  s,
                  phrase.mention(hit.from(), hit.to()),
                  "");
          Context.of(pages, s, evidence);
          evidence.set("site-only");
          found.put(code, evidence);
          return;
        }
      }
    }
  }

  /// عمان is a state and the capital of another: the one that the text also names otherwise is
  /// meant.
  private boolean namesake(Phrase phrase, Hit hit) {
    for (var other : phrase.hits()) {
      boolean rival =
          other != hit
              && (other.entry().kind().bit() & NAMES) != 0
              && other.from() == hit.from()
              && other.to() == hit.to()
              && !other.entry().value().equals(hit.entry().value());
      if (rival) {
        int own = named.getOrDefault(hit.entry().value(), 0);
        int its = named.getOrDefault(other.entry().value(), 0);
        if (its > own || its == own && hit.is(Kind.CITY)) {
          return true;
        }
      }
    }
    return false;
  }

  /// How often a state is named by words that mean no other.
  private void count(Phrase phrase) {
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) != 0) {
        boolean sole = true;
        for (var other : phrase.hits()) {
          sole &=
              (other.entry().kind().bit() & NAMES) == 0
                  || other.from() != hit.from()
                  || other.entry().value().equals(hit.entry().value());
        }
        if (sole) {
          named.merge(hit.entry().value(), 1, Integer::sum);
        }
      }
    }
  }

  /// The state that most sentences of the text are set in.
  private void most(String counted) {
    double most = 0;
    boolean first = true;
    for (var evidence : found.values()) {
      most = Math.max(most, evidence.features().getOrDefault(counted, 0.0));
    }
    for (var evidence : found.values()) {
      double own = evidence.features().getOrDefault(counted, 0.0);
      if (own > 0) {
        evidence.set(own == most ? "most-held-here" : "less-held-here");
        if (first) {
          evidence.set("first-held-here");
        }
        first = false;
      }
      evidence.features().remove(counted);
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
    most("held-here");
    int early = 0;
    for (var evidence : found.values()) {
      early += evidence.has("in-title") || evidence.has("in-lead") ? 1 : 0;
    }
    for (var evidence : found.values()) {
      evidence.set(early <= 1 ? "few-early" : early == 2 ? "two-early" : "many-early");
    }
  }
}
