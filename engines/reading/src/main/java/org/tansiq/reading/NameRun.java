package org.tansiq.reading;

import org.tansiq.vocabulary.Language;

/// How far a run of words reaches that may be a person's name.
abstract class NameRun {

  private static final int LONGEST = 8;
  static final long TITLES = Kind.bits(Kind.RANK, Kind.HONOR, Kind.POST);
  static final long ADDRESS = Kind.bits(Kind.RANK, Kind.HONOR);

  final Phrase phrase;

  NameRun(Phrase phrase) {
    this.phrase = phrase;
  }

  static NameRun of(Phrase phrase, Language language) {
    return language == Language.AR ? new ArabicNameRun(phrase) : new LatinNameRun(phrase);
  }

  abstract boolean begins(int at);

  abstract boolean continues(int from, int at);

  abstract boolean particle(Token token);

  /// The end of a run of name words that begins here, or the beginning where there is none.
  int end(int from) {
    if (!begins(from)) {
      return from;
    }
    int to = from + 1;
    while (to < phrase.size() && to - from < LONGEST && !parts(to) && continues(from, to)) {
      to++;
    }
    while (to > from && particle(phrase.token(to - 1))) {
      to--;
    }
    return to;
  }

  private boolean parts(int at) {
    var token = phrase.token(at);
    return token.isNumber() || token.parted() && !token.gap().equals(".");
  }
}
