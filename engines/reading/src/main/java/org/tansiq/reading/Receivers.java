package org.tansiq.reading;

import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Who receives and who is received: a guest is received where the receiving side is at home.
final class Receivers {

  private static final Set<String> PASSIVE =
      Set.of("ete", "etait", "fut", "est", "was", "were", "been", "being", "sont", "furent");
  private static final Set<String> BY = Set.of("par", "by");
  private static final Set<String> SUFFIXES = Set.of("ه", "ها", "هم", "هما");
  private static final Set<String> STEMS =
      Set.of("ستقبل", "ستقبال", "recu", "recoi", "recev", "accueill", "receiv", "welcom", "hosted");

  /// `مستقبل` is the future, or those who stand to receive somebody.
  private static final String FUTURE = "مستقبل";

  private static final int REACH = 6;

  private final Pages pages;
  private final People people;

  Receivers(Pages pages, People people) {
    this.pages = pages;
    this.people = people;
  }

  /// Says of a state that its side receives, or that it is received; a place is neither.
  void mark(int s, Hit state, Evidence evidence) {
    var phrase = pages.phrases().get(s);
    for (var verb : phrase.of(Kind.TRIGGER)) {
      if (receives(phrase, verb) && !state.covers(verb.from())) {
        boolean receives =
            pages.language() == Language.AR
                ? arabic(s, verb, state)
                : latin(phrase, verb) == state.to() <= verb.from();
        evidence.count(receives ? "receiving" : "received");
        return;
      }
    }
  }

  /// What most sentences say.
  static void settle(Evidence evidence) {
    double receiving = evidence.features().getOrDefault("receiving", 0.0);
    double received = evidence.features().getOrDefault("received", 0.0);
    evidence.features().remove("receiving");
    evidence.features().remove("received");
    if (receiving != received) {
      evidence.set(receiving > received ? "receives" : "is-received");
    }
  }

  /// A verb of receiving; a host, a guest or a welcome says less.
  private static boolean receives(Phrase phrase, Hit verb) {
    if (!verb.entry().value().equals("receive")) {
      return false;
    }
    for (int i = verb.from(); i < verb.to(); i++) {
      var word = phrase.token(i).folded();
      for (var stem : STEMS) {
        if (word.contains(stem) && !word.contains(FUTURE)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The verb comes first, then who receives, then who is received; `استقبله` has its object in it.
  private boolean arabic(int s, Hit verb, Hit state) {
    var phrase = pages.phrases().get(s);
    boolean before = state.to() <= verb.from();
    if (suffixed(phrase, verb)) {
      return !before;
    }
    if (phrase.title() && verb.from() > 0) {
      return before;
    }
    return !before && persons(s, verb.to(), state.from()) == 0 && !guests(phrase, verb, state);
  }

  private static boolean suffixed(Phrase phrase, Hit verb) {
    var word = phrase.token(verb.from()).folded();
    for (var suffix : SUFFIXES) {
      if (word.endsWith(suffix) && word.length() > suffix.length() + 4) {
        return true;
      }
    }
    return false;
  }

  private int persons(int s, int from, int to) {
    int persons = 0;
    for (int i = from; i < to; i++) {
      persons += people.covers(s, i) && (i == from || !people.covers(s, i - 1)) ? 1 : 0;
    }
    return persons;
  }

  /// A delegation, a counterpart or another state stands between the verb and this state.
  private static boolean guests(Phrase phrase, Hit verb, Hit state) {
    for (var other : phrase.hits()) {
      boolean between = other.from() >= verb.to() && other.to() <= state.from();
      boolean names =
          (other.entry().kind().bit() & States.NAMES) != 0
              && !other.entry().value().equals(state.entry().value());
      if (between
          && (names
              || other.is(Kind.TRIGGER, "visit")
              || other.is(Kind.POST, "counterpart")
              || other.is(Kind.POST, "envoy"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the subject of a French or English verb is the one who receives.
  private static boolean latin(Phrase phrase, Hit verb) {
    boolean passive = false;
    for (int i = Math.max(0, verb.from() - 2); i < verb.to(); i++) {
      passive |= PASSIVE.contains(phrase.token(i).folded());
    }
    for (int i = verb.to(); i < Math.min(phrase.size(), verb.to() + REACH); i++) {
      passive |= BY.contains(phrase.token(i).folded());
    }
    return !passive;
  }
}
