package org.tansiq.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Plain word lists: words that are no names, given names, words of institutions.
final class WordLists {

  private static final Set<String> COMMON = load("common.txt");
  private static final Set<String> GIVEN = load("given.txt");
  private static final Set<String> LATIN = load("latin.txt");
  private static final Set<String> INSTITUTIONS = load("institutions.txt");
  private static final Set<String> BYLINES =
      Set.of("by", "par", "كتب", "بقلم", "كتبت", "editor", "author", "source", "photo", "reporter");
  private static final List<String> CLITICS = List.of("و", "ف", "ب", "ل", "ك", "س", "ست", "سي");

  private WordLists() {}

  /// Whether an Arabic word, with or without what clings to it, is a common one.
  static boolean common(Token token) {
    if (COMMON.contains(token.bare())) {
      return true;
    }
    var folded = token.folded();
    for (var clitic : CLITICS) {
      if (folded.length() > clitic.length() + 2
          && folded.startsWith(clitic)
          && COMMON.contains(Lexicon.bareArabic(folded.substring(clitic.length())))) {
        return true;
      }
    }
    return false;
  }

  static boolean given(Token token) {
    return GIVEN.contains(token.folded());
  }

  static boolean given(String folded) {
    return GIVEN.contains(folded);
  }

  /// Whether an Arabic word is a common one with its article taken off, whatever clings to it.
  static boolean everyday(Token token) {
    return COMMON.contains(token.bare()) && token.bare().endsWith("ه")
        || BYLINES.contains(token.bare());
  }

  /// A French or English word that opens sentences and is no name.
  static boolean latin(Token token) {
    return LATIN.contains(token.folded());
  }

  /// A word of the names of bodies, courses and programmes, never of a person's.
  static boolean institution(Token token) {
    return INSTITUTIONS.contains(token.folded());
  }

  static boolean byline(String folded) {
    return BYLINES.contains(folded);
  }

  private static Set<String> load(String file) {
    var words = new HashSet<>(Lexicon.lines(file));
    words.remove("");
    return words;
  }
}
