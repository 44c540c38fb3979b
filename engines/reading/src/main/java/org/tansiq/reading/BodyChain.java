package org.tansiq.reading;

import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// How far the name of a body reaches from the word that opens it, language by language.
final class BodyChain {

  static final long OPENS = Kind.bits(Kind.BODY, Kind.ORG);

  private static final long STOPS =
      Kind.bits(
          Kind.RANK,
          Kind.HONOR,
          Kind.POST,
          Kind.MONTH,
          Kind.WEEKDAY,
          Kind.DAY,
          Kind.PATRON,
          Kind.PAST,
          Kind.PLAN,
          Kind.REPORT);
  private static final long PLACE = Kind.bits(Kind.COUNTRY, Kind.CITY);
  private static final long NAMED = Kind.bits(Kind.COUNTRY, Kind.CITY, Kind.DEMONYM, Kind.ORG);
  private static final Set<String> VERBS = Set.of("visit", "meeting", "sign");
  private static final int LONGEST = 11;

  private final Phrase phrase;
  private final Language language;

  BodyChain(Phrase phrase, Language language) {
    this.phrase = phrase;
    this.language = language;
  }

  /// The word after the last word of the name.
  int end(Hit hit) {
    int to = hit.to();
    int last = to;
    boolean known = hit.is(Kind.ORG);
    while (to < phrase.size() && to - hit.from() < LONGEST && !stops(to)) {
      boolean link = language != Language.AR && links().contains(phrase.token(to).folded());
      boolean joins =
          switch (language) {
            case AR -> arabic(hit, to);
            case FR -> !known && french(to, link);
            default -> !known && english(to, link);
          };
      if (!joins) {
        break;
      }
      to++;
      last = link ? last : to;
    }
    return last;
  }

  private Set<String> links() {
    return language == Language.FR ? BodyWords.FRENCH_LINKS : BodyWords.ENGLISH_LINKS;
  }

  private boolean stops(int at) {
    var token = phrase.token(at);
    if (token.isNumber() || phrase.begins(STOPS, at)) {
      return true;
    }
    for (var hit : phrase.of(Kind.TRIGGER)) {
      if (hit.from() == at && VERBS.contains(hit.entry().value()) && hit.clitic() == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean arabic(Hit head, int at) {
    var token = phrase.token(at);
    var word = token.folded();
    if (token.parted()) {
      return quoted(token) && known(at);
    }
    if (BodyWords.ARABIC_STOPS.contains(word) || coordinated(at) || locative(at)) {
      return false;
    }
    boolean definite = definite(word);
    if (head.is(Kind.ORG)) {
      return phrase.at(Kind.DEMONYM, at) && definite || known(at) && at == head.to();
    }
    boolean named = phrase.at(NAMED, at);
    boolean construct =
        at == head.to() && !definite(phrase.token(at - 1).folded()) && (word.length() > 2);
    boolean person =
        head.entry().value().equals("academy")
            && (WordLists.given(token)
                || BodyWords.NAME_PARTICLES.contains(word)
                || BodyWords.NAME_PARTICLES.contains(phrase.token(at - 1).folded()));
    boolean purpose =
        word.charAt(0) == 'ل'
            && word.length() > 3
            && !BodyWords.PURPOSES.contains(word)
            && !phrase.at(PLACE, at);
    boolean chain = purpose || at > head.to() && (body(at) || phrase.at(Kind.ORG, at));
    return definite || named || construct || chain || person;
  }

  private boolean known(int at) {
    return phrase.begins(Kind.ORG.bit(), at);
  }

  private boolean body(int at) {
    return phrase.begins(Kind.BODY.bit(), at);
  }

  private static boolean definite(String word) {
    return word.startsWith("ال") || word.startsWith("لل") || word.startsWith("وال");
  }

  /// `ووزارة`, `والشرطة`: another body.
  private boolean coordinated(int at) {
    if (phrase.token(at).folded().charAt(0) != 'و') {
      return false;
    }
    for (var kind : new Kind[] {Kind.BODY, Kind.ORG, Kind.COUNTRY}) {
      for (var hit : phrase.of(kind)) {
        if (hit.from() == at && hit.clitic() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// `بالرباط`, `بوزارة`: where it is or what it belongs to.
  private boolean locative(int at) {
    var word = phrase.token(at).folded();
    if (word.charAt(0) != 'ب' || word.length() < 4) {
      return false;
    }
    if (word.startsWith("بال")) {
      return true;
    }
    for (var hit : phrase.hits()) {
      if (hit.from() == at
          && hit.clitic() > 0
          && (OPENS | PLACE) != 0
          && ((OPENS | PLACE) & hit.entry().kind().bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean quoted(Token token) {
    var gap = token.gap();
    return gap.length() <= 2 && "“\"(«-”“„".indexOf(gap.charAt(0)) >= 0;
  }

  private boolean french(int at, boolean link) {
    var token = phrase.token(at);
    if (token.parted() || another(at, "et")) {
      return false;
    }
    if (token.folded().equals("et") && at + 1 < phrase.size()) {
      var next = phrase.token(at + 1);
      if (!next.capital() && BodyWords.FRENCH_STOPS.contains(next.folded())) {
        return false;
      }
    }
    boolean loose = BodyWords.FRENCH_LOOSE.contains(token.folded());
    if (link) {
      return !loose || !place(at + 1) && at + 1 < phrase.size() && !phrase.token(at + 1).capital();
    }
    return token.capital()
        || phrase.at(Kind.DEMONYM, at)
        || body(at)
        || BodyWords.FRENCH_LINKS.contains(phrase.token(at - 1).folded())
        || BodyWords.FRENCH_BEFORE.contains(phrase.token(at - 1).folded())
        || adjective(token.folded());
  }

  private boolean place(int at) {
    return phrase.at(PLACE, at) || at + 1 < phrase.size() && phrase.at(PLACE, at + 1);
  }

  /// `et la Gendarmerie`, `and the Police`: another body follows.
  private boolean another(int at, String and) {
    if (!phrase.token(at).folded().equals(and)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(phrase.size(), at + 5); i++) {
      if (phrase.begins(OPENS, i) || phrase.begins(Kind.POST.bit(), i)) {
        return true;
      }
      if (!links().contains(phrase.token(i).folded()) && and.equals("et")) {
        return false;
      }
    }
    return false;
  }

  private static boolean adjective(String word) {
    if (word.length() < 5) {
      return false;
    }
    for (var ending :
        new String[] {
          "al", "ale", "aux", "ales", "ique", "iques", "ain", "aine", "ains", "aines", "ien",
          "ienne", "iens", "iennes", "ive", "ives", "if", "ifs", "aire", "aires", "euse", "euses",
          "ais", "aise", "aises", "ois", "oise", "oises", "iere", "ieres", "ier", "iers", "elle",
          "elles", "el", "els", "phone", "phones", "eure", "eures"
        }) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean english(int at, boolean link) {
    var token = phrase.token(at);
    if (token.parted() || another(at, "and")) {
      return false;
    }
    if (link) {
      return at + 1 < phrase.size() && !heads(at);
    }
    return token.capital() && !possessive(at);
  }

  /// `the Police College of the Ministry`: the second is a body of its own.
  private boolean heads(int at) {
    return phrase.token(at).folded().equals("of")
        && at + 2 < phrase.size()
        && phrase.token(at + 1).folded().equals("the")
        && phrase.begins(OPENS, at + 2);
  }

  private boolean possessive(int at) {
    return phrase.token(at).gap().equals("’s") || phrase.token(at).raw().equals("S");
  }

  /// `Royal Solomon Islands Police Force`: the capitals before the head belong to the name.
  int back(Hit hit, int bound) {
    int at = hit.from();
    if (hit.is(Kind.ORG)) {
      return at;
    }
    while (at > bound) {
      var before = phrase.token(at - 1);
      boolean person = phrase.at(Kind.bits(Kind.RANK, Kind.HONOR, Kind.POST), at - 1);
      boolean possessed = before.folded().equals("s");
      if (!before.capital()
          || before.isNumber()
          || possessed
          || BodyWords.ARTICLES.contains(before.folded())
          || person
          || phrase.token(at).parted()
          || phrase.at(Kind.ORG, at - 1)) {
        break;
      }
      at--;
    }
    return at;
  }

  /// A word such as `Police` or `Service` alone names nothing; with a capital in front, an
  /// adjective or a complement it does.
  boolean named(Hit hit, int from, int to) {
    if (hit.is(Kind.ORG)) {
      return phrase.token(from).capital() || language == Language.AR || hit.length() > 1;
    }
    if (language == Language.AR) {
      return to - from > 1 || phrase.token(from).folded().length() > 4;
    }
    return to - from > 1
        && (phrase.token(from).capital()
            || hit.length() > 1
            || phrase.token(to - 1).capital()
            || phrase.at(Kind.DEMONYM, to - 1));
  }

  /// How many letters cling to the first word and are not its own.
  int clitic(Hit hit) {
    if (hit.clitic() == 0) {
      return 0;
    }
    var raw = phrase.token(hit.from()).raw();
    int cut = hit.clitic();
    boolean lam = raw.charAt(cut - 1) == 'ل' && raw.length() > cut && raw.charAt(cut) == 'ل';
    return lam ? cut - 1 : cut;
  }

  String key(Hit hit, int from, int to) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      var token = phrase.token(i);
      var word = token.bare();
      if (i == hit.from() && hit.clitic() > 0 && token.folded().length() > hit.clitic()) {
        word = Lexicon.bareArabic(token.folded().substring(hit.clitic()));
        word =
            word.startsWith("ل")
                    && hit.clitic() > 0
                    && word.length() > 4
                    && token.folded().charAt(hit.clitic() - 1) == 'ل'
                ? word.substring(1)
                : word;
      }
      key.append(i > from ? " " : "").append(word);
    }
    return key.toString();
  }

  /// Where the short name stands that brackets add to the name, else -1.
  int bracket(int to) {
    boolean opens = to < phrase.size() && phrase.token(to).gap().startsWith("(");
    boolean closes = to + 1 >= phrase.size() || phrase.token(to + 1).gap().startsWith(")");
    return opens && (closes || phrase.token(to).capital()) ? to : -1;
  }

  /// Whether `and` joins two things inside the name.
  boolean coordinated(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      var word = phrase.token(i).folded();
      if (word.equals("et") || word.equals("and") || word.startsWith("وال")) {
        return true;
      }
    }
    return false;
  }
}
