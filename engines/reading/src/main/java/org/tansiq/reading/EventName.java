package org.tansiq.reading;

import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// How far the name of a conference, a fair or an assembly reaches.
final class EventName {

  private static final long STOPS =
      Kind.bits(
          Kind.POST,
          Kind.RANK,
          Kind.HONOR,
          Kind.WEEKDAY,
          Kind.DAY,
          Kind.MONTH,
          Kind.REPORT,
          Kind.PLAN,
          Kind.PAST,
          Kind.CURRENT);
  private static final Set<String> ARABIC_STOPS =
      Set.of(
          "في",
          "من",
          "علي",
          "عن",
          "مع",
          "ان",
          "خلال",
          "التي",
          "الذي",
          "حيث",
          "بين",
          "بعد",
          "قبل",
          "حول",
          "وذلك",
          "تحت",
          "بحضور",
          "بمشاركه",
          "المنعقد",
          "المنعقده",
          "المقام",
          "المنظم",
          "المنظمه",
          "و",
          "يوم",
          "صباح",
          "الي",
          "بمقر");
  private static final Set<String> FRENCH_LINKS =
      Set.of("de", "du", "des", "la", "le", "les", "l", "d", "sur", "pour", "et");
  private static final Set<String> ENGLISH_LINKS =
      Set.of("of", "on", "for", "the", "and", "against");
  private static final Set<String> ORDINALS =
      Set.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "annual",
          "premier",
          "premiere",
          "deuxieme",
          "troisieme",
          "quatrieme",
          "cinquieme",
          "sixieme",
          "septieme",
          "huitieme",
          "neuvieme",
          "dixieme",
          "th",
          "rd",
          "nd",
          "st",
          "e",
          "eme",
          "ere",
          "regional",
          "international",
          "world",
          "general",
          "global",
          "joint",
          "heads",
          "police");
  private static final int LONGEST = 12;

  private final Phrase phrase;
  private final Language language;

  EventName(Phrase phrase, Language language) {
    this.phrase = phrase;
    this.language = language;
  }

  /// Words of the sentence, and how many letters of the first do not belong to the name.
  record Span(int from, int to, int cut) {}

  Optional<Span> span(Hit hit) {
    int from = language == Language.AR ? hit.from() : back(hit.from());
    int to = hit.to();
    int last = to;
    while (to < phrase.size() && to - from < LONGEST && joins(to)) {
      boolean link = links().contains(phrase.token(to).folded());
      to++;
      last = link ? last : to;
    }
    return last - from >= 2 ? Optional.of(new Span(from, last, cut(hit, from))) : Optional.empty();
  }

  private Set<String> links() {
    return language == Language.FR
        ? FRENCH_LINKS
        : language == Language.EN ? ENGLISH_LINKS : Set.of();
  }

  private boolean joins(int at) {
    var token = phrase.token(at);
    if (phrase.begins(STOPS, at) && !ORDINALS.contains(token.folded())) {
      return false;
    }
    if (token.parted() && !quoted(token)) {
      return false;
    }
    if (token.isNumber()) {
      return true;
    }
    return language == Language.AR ? arabic(at, token) : latin(at, token);
  }

  private boolean arabic(int at, Token token) {
    var word = token.folded();
    if (ARABIC_STOPS.contains(word)
        || word.startsWith("بال")
        || word.startsWith("وال") && !ordinal(word)) {
      return false;
    }
    boolean clings = false;
    for (var hit : phrase.of(Kind.CITY)) {
      clings |= hit.from() == at && hit.clitic() > 0;
    }
    return !clings
        && (word.startsWith("ال")
            || word.startsWith("ل")
            || ordinal(word)
            || !token.arabic()
            || phrase.at(Kind.bits(Kind.ORG, Kind.BODY, Kind.EVENT, Kind.CITY, Kind.COUNTRY), at)
            || phrase.at(Kind.TOPIC, at));
  }

  private static boolean ordinal(String word) {
    return word.endsWith("ين") || word.endsWith("ون") || word.length() == 1;
  }

  private boolean latin(int at, Token token) {
    if (links().contains(token.folded())) {
      return at + 1 < phrase.size();
    }
    return token.capital() && !phrase.at(Kind.CITY, at)
        || ORDINALS.contains(token.folded())
        || language == Language.FR && at > 0 && links().contains(phrase.token(at - 1).folded())
        || language == Language.FR && phrase.at(Kind.DEMONYM, at)
        || language == Language.FR && token.folded().endsWith("ale");
  }

  private static boolean quoted(Token token) {
    return "“\"(«- ".indexOf(token.gap().charAt(0)) >= 0 && token.gap().length() <= 2;
  }

  private int back(int head) {
    int from = head;
    while (from > 0 && head - from < 5 && !phrase.token(from).parted()) {
      var before = phrase.token(from - 1);
      boolean goes =
          before.isNumber() && !Moments.year(before)
              || ORDINALS.contains(before.folded())
              || language == Language.EN && before.capital() && !WordLists.latin(before);
      if (!goes) {
        break;
      }
      from--;
    }
    return from;
  }

  private int cut(Hit hit, int from) {
    if (from != hit.from() || hit.clitic() == 0) {
      return 0;
    }
    var raw = phrase.token(from).raw();
    int cut = hit.clitic();
    boolean lam = raw.charAt(cut - 1) == 'ل' && cut < raw.length() && raw.charAt(cut) == 'ل';
    return lam ? cut - 1 : cut;
  }
}
