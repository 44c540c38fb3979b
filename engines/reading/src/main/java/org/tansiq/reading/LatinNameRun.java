package org.tansiq.reading;

import java.util.Set;

/// A name in Latin letters: capitals that are no words of institutions.
final class LatinNameRun extends NameRun {
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
          Kind.DAY,
          Kind.CURRENT);
  private static final Set<String> PARTICLES =
      Set.of(
          "ben", "bin", "ibn", "ould", "el", "al", "de", "van", "von", "der", "da", "dos", "du",
          "di", "la", "le", "abu", "bint", "ag", "del", "den", "ul", "bou", "abou", "binti", "do");

  private static final Set<String> PLACES =
      Set.of(
          "avenue",
          "rue",
          "boulevard",
          "aeroport",
          "stade",
          "hopital",
          "hotel",
          "palais",
          "camp",
          "fort",
          "mount",
          "lake",
          "lac",
          "mont",
          "quai",
          "place",
          "caserne",
          "pont",
          "port");

  LatinNameRun(Phrase phrase) {
    super(phrase);
  }

  @Override
  boolean particle(Token token) {
    return PARTICLES.contains(token.folded()) && !token.capital();
  }

  @Override
  boolean begins(int at) {
    var token = phrase.token(at);
    boolean name =
        token.capital() && token.raw().length() > 1 && !token.isNumber() && !WordLists.latin(token);
    if (!name || at > 0 && PLACES.contains(phrase.token(at - 1).folded())) {
      return false;
    }
    boolean anchored = phrase.endsBefore(ADDRESS, at);
    return !phrase.at(BREAKS, at) && (anchored || !WordLists.institution(token));
  }

  @Override
  boolean continues(int from, int at) {
    var token = phrase.token(at);
    boolean hard =
        phrase.at(Kind.bits(Kind.POST, Kind.RANK, Kind.ORG, Kind.MONTH, Kind.WEEKDAY), at);
    if (hard
        && !(phrase.token(at).acronym() && !phrase.at(Kind.ORG, at) && token.raw().length() > 3)) {
      return false;
    }
    if (phrase.at(BREAKS, at) && !surname(at)) {
      return false;
    }
    if (particle(token)) {
      return at + 1 < phrase.size()
          && phrase.token(at + 1).capital()
          && !phrase.token(at + 1).parted();
    }
    boolean hyphenated =
        token.gap().equals("-") || token.gap().equals("’") || token.gap().equals("'");
    return (token.capital() || hyphenated && !possessive(token))
        && !WordLists.latin(token)
        && !WordLists.institution(token);
  }

  private static boolean possessive(Token token) {
    return token.raw().equals("s");
  }

  /// A word in capitals is a surname even where a town or state is called so.
  private boolean surname(int at) {
    return phrase.token(at).acronym() && phrase.token(at).raw().length() > 3;
  }
}
