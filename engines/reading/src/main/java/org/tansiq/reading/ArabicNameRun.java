package org.tansiq.reading;

import java.util.Set;

/// An Arabic name: without capitals, it is told by given names, by particles and by what stands
/// before it.
final class ArabicNameRun extends NameRun {
  private static final long BREAKS =
      Kind.bits(
          Kind.RANK,
          Kind.HONOR,
          Kind.POST,
          Kind.BODY,
          Kind.ORG,
          Kind.COUNTRY,
          Kind.DEMONYM,
          Kind.CITY,
          Kind.MONTH,
          Kind.WEEKDAY,
          Kind.TRIGGER,
          Kind.DAY,
          Kind.PLAN,
          Kind.CURRENT,
          Kind.REPORT,
          Kind.PARTY,
          Kind.INVITE);
  private static final long SOFT =
      Kind.bits(
          Kind.COUNTRY,
          Kind.DEMONYM,
          Kind.CITY,
          Kind.TRIGGER,
          Kind.PLAN,
          Kind.BODY,
          Kind.RANK,
          Kind.REPORT,
          Kind.DAY,
          Kind.HONOR,
          Kind.INVITE);
  private static final long DAYS = Kind.bits(Kind.DAY, Kind.WEEKDAY);
  private static final long SURNAMES =
      Kind.bits(Kind.COUNTRY, Kind.DEMONYM, Kind.CITY, Kind.RANK, Kind.HONOR);
  private static final Set<String> PARTICLES =
      Set.of(
          "بن", "ولد", "ابو", "ابن", "بنت", "ال", "عبد", "اولد", "منت", "فان", "دي", "دير", "دو");
  private static final Set<String> LEADING = Set.of("بن", "ولد", "ابن", "بنت", "عبد", "ال", "ابو");

  private static final Set<String> COMPLETES = Set.of("الله", "الدين", "الرحمن", "الحق");
  private static final Set<String> PLACES =
      Set.of(
          "شارع", "ساحه", "مطار", "ملعب", "قاعه", "مركب", "مستشفي", "جسر", "ميدان", "مدينه", "مسجد",
          "حي", "قصر", "قاعده", "جائزه", "مؤسسه", "موسسه", "كاس", "مجمع");

  ArabicNameRun(Phrase phrase) {
    super(phrase);
  }

  @Override
  boolean particle(Token token) {
    return PARTICLES.contains(token.folded());
  }

  @Override
  boolean begins(int at) {
    var token = phrase.token(at);
    if (token.isNumber() || token.folded().length() < 2 || !token.arabic() || inside(at)) {
      return false;
    }
    if (token.raw().equals("على") || phrase.begins(DAYS, at + 1) || clings(token)) {
      return false;
    }
    boolean given = WordLists.given(token);
    if (phrase.at(BREAKS, at)) {
      return given && (anchored(at) || followed(at));
    }
    if (token.folded().startsWith("وال")) {
      return false;
    }
    if (LEADING.contains(token.folded())) {
      return anchored(at) || followed(at) || token.folded().equals("عبد");
    }
    return given || anchored(at) && !WordLists.common(token);
  }

  /// `للشمري` begins a new phrase.
  private static boolean clings(Token token) {
    return token.folded().startsWith("لل") && token.folded().length() > 4;
  }

  /// A particle or another given name follows.
  private boolean followed(int at) {
    return at + 1 < phrase.size()
        && !phrase.token(at + 1).parted()
        && (LEADING.contains(phrase.token(at + 1).folded())
            || WordLists.given(phrase.token(at + 1)));
  }

  @Override
  boolean continues(int from, int at) {
    var token = phrase.token(at);
    var word = token.folded();
    if (clings(token) || token.raw().equals("على") || word.length() < 2) {
      return false;
    }
    if (particle(token) || LEADING.contains(phrase.token(at - 1).folded())) {
      return true;
    }
    boolean after = WordLists.given(phrase.token(at - 1)) || COMPLETES.contains(previous(at));
    if (after && (COMPLETES.contains(word) || family(at))) {
      return true;
    }
    boolean given = WordLists.given(token);
    boolean surname = word.startsWith("ال") && word.length() > 4;
    if (phrase.at(BREAKS, at)) {
      boolean soft = !phrase.at(BREAKS & ~SOFT, at) && short1(at);
      boolean last = surname && at - from <= 3 && closes(at) && !phrase.at(BREAKS & ~SURNAMES, at);
      return given && (soft || followed(at)) || soft && last;
    }
    if (given) {
      return true;
    }
    boolean titled = at == from + 1 && phrase.endsBefore(ADDRESS, from);
    boolean nisba = !surname || word.endsWith("ي") || after || titled;
    return !WordLists.common(token) && token.arabic() && !verb(word) && nisba;
  }

  private String previous(int at) {
    return phrase.token(at - 1).folded();
  }

  /// `مشعل الأحمد الجابر`: a given name with an article is the father's; so is any word with one
  /// that ends the name before a mark.
  private boolean family(int at) {
    var token = phrase.token(at);
    if (!token.folded().startsWith("ال") || token.folded().length() <= 4) {
      return false;
    }
    boolean ends = at + 1 >= phrase.size() || phrase.token(at + 1).parted();
    boolean plain = !phrase.at(BREAKS & ~Kind.POST.bit(), at);
    return WordLists.given(token.bare()) && plain && (ends || !phrase.at(BREAKS, at))
        || ends && plain && !phrase.at(BREAKS, at) && !WordLists.everyday(token);
  }

  /// `أبو ظبي`, `أكاديمية سيف بن زايد`: part of the name of a town or of a school.
  private boolean inside(int at) {
    if (at > 0 && PLACES.contains(phrase.token(at - 1).bare())) {
      return true;
    }
    for (var kind : new Kind[] {Kind.CITY, Kind.COUNTRY, Kind.ORG, Kind.SERVICE}) {
      for (var hit : phrase.of(kind)) {
        if (hit.length() > 1 && hit.covers(at)) {
          return true;
        }
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (phrase.token(i + 1).parted()
          || !(i == at - 1 || WordLists.given(phrase.token(i)) || particle(phrase.token(i)))) {
        break;
      }
      for (var body : phrase.of(Kind.BODY)) {
        if (body.to() == i + 1 && body.entry().value().equals("academy")) {
          return true;
        }
      }
    }
    return false;
  }

  /// `يتباحث`, `ستزور`: a word in the present or future tense is no name unless it is listed as
  /// one.
  private static boolean verb(String word) {
    return word.length() > 3
        && (word.charAt(0) == 'ي' || word.startsWith("سي") || word.startsWith("ست"));
  }

  private boolean short1(int at) {
    for (var hit : phrase.hits()) {
      if (hit.covers(at) && hit.length() > 1 && (hit.entry().kind().bit() & BREAKS) != 0) {
        return false;
      }
    }
    return true;
  }

  /// The name ends here: punctuation, a verb, or an office follows.
  private boolean closes(int at) {
    return at + 1 >= phrase.size()
        || phrase.token(at + 1).parted()
        || phrase.begins(TITLES, at + 1)
        || WordLists.common(phrase.token(at + 1))
            && !phrase.token(at + 1).folded().startsWith("ال");
  }

  /// A rank, a form of address or an office ends just before, or a comma after an office does.
  private boolean anchored(int at) {
    if (phrase.endsBefore(TITLES, at)) {
      return true;
    }
    var gap = phrase.token(at).gap();
    boolean comma = gap.equals("،") || gap.equals(",");
    return comma && postIn(at - 13, at)
        || phrase.endsBefore(Kind.DEMONYM.bit(), at) && postIn(at - 8, at)
        || phrase.endsBefore(Kind.bits(Kind.BODY, Kind.SERVICE), at) && postIn(at - 6, at);
  }

  private boolean postIn(int from, int to) {
    for (var post : phrase.of(Kind.POST)) {
      if (post.from() >= from && post.to() <= to) {
        return true;
      }
    }
    return false;
  }
}
