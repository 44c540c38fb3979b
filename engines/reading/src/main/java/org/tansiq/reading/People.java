package org.tansiq.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Finds persons by their frame: a rank, a form of address or an office beside a run of words that
/// are no common words.
final class People {

  private static final Set<String> PARTICLES =
      Set.of(
          "بن", "ولد", "ابو", "ابن", "بنت", "ال", "عبد", "ben", "bin", "ibn", "ould", "el", "al",
          "de", "van", "von", "der", "da", "dos", "du", "di", "la", "le", "abu", "bint", "ag");
  private static final Set<String> BREAKS =
      Set.of(
          "rank", "honor", "post", "body", "org", "country", "demonym", "city", "month", "weekday",
          "trigger", "day", "plan", "current");
  private static final Set<String> SOFT_BREAKS =
      Set.of("country", "demonym", "city", "trigger", "plan", "body", "rank");
  private static final Set<String> LATIN_WORDS =
      Set.of(
          "the",
          "les",
          "le",
          "la",
          "un",
          "une",
          "des",
          "this",
          "these",
          "both",
          "after",
          "during",
          "according",
          "in",
          "on",
          "at",
          "il",
          "elle",
          "ils",
          "selon",
          "dans",
          "cette",
          "ce",
          "ces",
          "au",
          "en",
          "his",
          "he",
          "she",
          "they",
          "it",
          "their",
          "our",
          "also",
          "read",
          "news",
          "and",
          "for",
          "of",
          "by",
          "par",
          "pour",
          "avec",
          "source",
          "photo",
          "a",
          "an",
          "to",
          "from",
          "with",
          "that",
          "as",
          "but",
          "its",
          "i",
          "we",
          "ii",
          "iii",
          "xi",
          "texte",
          "mou",
          "ad");
  private static final int LONGEST = 7;

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();
  private final Map<Evidence, Frame> frames = new LinkedHashMap<>();

  private People(Pages pages) {
    this.pages = pages;
  }

  /// A person's words in a sentence and the office beside them.
  record Frame(int sentence, int from, int to) {}

  static Map<Evidence, Frame> of(Pages pages) {
    var people = new People(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      people.sentence(s);
    }
    people.shortForms();
    people.found.values().forEach(Context::finish);
    return people.frames;
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    int i = 0;
    while (i < phrase.tokens().size()) {
      int end = run(phrase, i);
      if (end > i) {
        person(s, phrase, i, end);
        i = end;
      } else {
        i++;
      }
    }
  }

  /// The end of a run of name words that begins here, or the beginning where there is none.
  private int run(Phrase phrase, int from) {
    if (!begins(phrase, from)) {
      return from;
    }
    int to = from + 1;
    while (to < phrase.tokens().size() && to - from < LONGEST && continues(phrase, from, to)) {
      to++;
    }
    while (to > from && PARTICLES.contains(phrase.tokens().get(to - 1).folded())) {
      to--;
    }
    return to;
  }

  private boolean begins(Phrase phrase, int at) {
    var token = phrase.tokens().get(at);
    if (token.number() || broken(phrase, at, BREAKS)) {
      return arabic()
          && !token.number()
          && WordLists.given(token.folded())
          && anchoredBefore(phrase, at);
    }
    if (arabic()) {
      return token.folded().length() > 1
          && !latin(token)
          && (WordLists.given(token.folded())
              || !WordLists.common(token.folded()) && anchoredBefore(phrase, at));
    }
    return token.capital() && token.raw().length() > 1 && !LATIN_WORDS.contains(token.folded());
  }

  private boolean continues(Phrase phrase, int from, int at) {
    var token = phrase.tokens().get(at);
    if (token.number() || parts(token)) {
      return false;
    }
    if (arabic()) {
      return continuesArabic(phrase, from, at, token);
    }
    if (broken(phrase, at, BREAKS)) {
      return false;
    }
    boolean particle = PARTICLES.contains(token.folded());
    return (token.capital() && !LATIN_WORDS.contains(token.folded()))
        || particle && capitalFollows(phrase, at);
  }

  private boolean continuesArabic(Phrase phrase, int from, int at, Token token) {
    var word = token.folded();
    if (PARTICLES.contains(word)
        || phrase.tokens().get(at - 1).folded().equals("عبد")
        || particleBefore(phrase, at)) {
      return true;
    }
    boolean surname = word.startsWith("ال") && word.length() > 4;
    if (broken(phrase, at, BREAKS)) {
      boolean soft =
          phrase.hits().stream()
              .filter(h -> h.covers(at) && BREAKS.contains(h.entry().kind()))
              .allMatch(h -> SOFT_BREAKS.contains(h.entry().kind()) && h.length() == 1);
      return soft
          && (WordLists.given(word) || surname && at - from == 1 && lastOfClause(phrase, at));
    }
    return WordLists.given(word) || !WordLists.common(word) && !latin(token);
  }

  private boolean particleBefore(Phrase phrase, int at) {
    return Set.of("بن", "ولد", "ابو", "ابن", "بنت").contains(phrase.tokens().get(at - 1).folded());
  }

  private static boolean lastOfClause(Phrase phrase, int at) {
    return at + 1 >= phrase.tokens().size() || phrase.tokens().get(at + 1).parted();
  }

  private boolean capitalFollows(Phrase phrase, int at) {
    return at + 1 < phrase.tokens().size()
        && phrase.tokens().get(at + 1).capital()
        && !parts(phrase.tokens().get(at + 1));
  }

  private static boolean parts(Token token) {
    return token.parted() && !token.gap().equals(".");
  }

  private static boolean latin(Token token) {
    return token.folded().charAt(0) < 0x250;
  }

  private boolean broken(Phrase phrase, int at, Set<String> kinds) {
    return phrase.hits().stream()
        .anyMatch(
            h -> kinds.contains(h.entry().kind()) && h.covers(at) && !covering(phrase, h, at));
  }

  /// A one-word listed phrase that a clitic only seems to open does not break a given name.
  private boolean covering(Phrase phrase, Hit hit, int at) {
    return arabic()
        && hit.length() == 1
        && Set.of("trigger", "plan", "day").contains(hit.entry().kind())
        && WordLists.given(phrase.tokens().get(at).folded());
  }

  /// A rank, a form of address or an office ends just before, or a comma after an office does.
  private boolean anchoredBefore(Phrase phrase, int at) {
    return phrase.hits().stream()
            .anyMatch(h -> (h.is("rank") || h.is("honor") || h.is("post")) && h.to() == at)
        || phrase.tokens().get(at).gap().matches("[،,]") && postIn(phrase, Math.max(0, at - 12), at)
        || demonymBefore(phrase, at);
  }

  private static boolean demonymBefore(Phrase phrase, int at) {
    return phrase.hits().stream()
        .anyMatch(h -> h.is("demonym") && h.to() == at && postIn(phrase, Math.max(0, at - 6), at));
  }

  private static boolean postIn(Phrase phrase, int from, int to) {
    return phrase.hits().stream().anyMatch(h -> h.is("post") && h.from() >= from && h.to() <= to);
  }

  private boolean arabic() {
    return pages.language() == Language.AR;
  }

  private void person(int s, Phrase phrase, int from, int to) {
    int words = to - from;
    boolean addressed =
        phrase.hits().stream().anyMatch(h -> (h.is("rank") || h.is("honor")) && h.to() == from);
    if (words < 2 && !(addressed || known(phrase, from))) {
      return;
    }
    var name = phrase.text(from, to);
    var evidence =
        found.computeIfAbsent(
            key(phrase, from, to), _ -> new Evidence(name, name, s, phrase.mention(from, to), ""));
    frames.putIfAbsent(evidence, new Frame(s, from, to));
    Context.of(pages, s, evidence);
    describe(phrase, from, to, evidence);
    evidence.set("words-" + Math.min(words, 5));
  }

  private boolean known(Phrase phrase, int at) {
    return found.keySet().stream()
        .anyMatch(k -> k.endsWith(" " + Lexicon.bareArabic(phrase.tokens().get(at).folded())));
  }

  private static String key(Phrase phrase, int from, int to) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i > from ? " " : "").append(Lexicon.bareArabic(phrase.tokens().get(i).folded()));
    }
    return key.toString();
  }

  private void describe(Phrase phrase, int from, int to, Evidence evidence) {
    for (var hit : phrase.hits()) {
      var kind = hit.entry().kind();
      if (hit.to() == from && Set.of("rank", "honor", "post", "demonym").contains(kind)) {
        evidence.set("after-" + kind);
      }
      if (kind.equals("post") && hit.from() >= to && hit.from() - to <= 1) {
        evidence.set("before-post");
        evidence.set("post-" + hit.entry().value());
      }
      if (kind.equals("post") && hit.to() <= from && from - hit.to() <= 9) {
        evidence.set("post-before");
        evidence.set("post-" + hit.entry().value());
      }
      if (hit.is("patron") && hit.to() <= from && from - hit.to() <= 4) {
        evidence.set("patron-before");
      }
    }
    if (WordLists.given(phrase.tokens().get(from).folded())) {
      evidence.set("given-name");
    }
    if (from == 0 && phrase.tokens().size() - to < 5) {
      evidence.set("alone-on-line");
    }
    if (from == 0) {
      evidence.set("opens-sentence");
    }
    byline(phrase, from, evidence);
  }

  private static void byline(Phrase phrase, int from, Evidence evidence) {
    var first = phrase.tokens().getFirst().folded();
    if (from > 0
        && from <= 3
        && Set.of("by", "par", "كتب", "بقلم", "كتبت", "editor", "author").contains(first)) {
      evidence.set("byline");
    }
  }

  /// `Mr Varley`, `حموشي`: a shorter form counts as another mention of the one full name it ends.
  private void shortForms() {
    for (var key : List.copyOf(found.keySet())) {
      var longer = new ArrayList<String>();
      for (var other : found.keySet()) {
        if (!other.equals(key)
            && (other.endsWith(" " + key) || other.startsWith(key + " ") && key.contains(" "))) {
          longer.add(other);
        }
      }
      if (!longer.isEmpty()) {
        var shorter = found.remove(key);
        var full = found.get(longer.getFirst());
        if (shorter != null && full != null) {
          frames.remove(shorter);
          shorter
              .features()
              .forEach((f, v) ->
                  full.features().merge(f, v, f.equals("mentions") ? Double::sum : Math::max));
        }
      }
    }
  }
}
