package org.tansiq.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Plain word lists: Arabic words that are no names, and given names.
final class WordLists {

  private static final Set<String> COMMON = load("common.txt");
  private static final Set<String> GIVEN = load("given.txt");
  private static final List<String> CLITICS = List.of("و", "ف", "ب", "ل", "ك", "س", "ست", "سي");

  private WordLists() {}

  /// Whether an Arabic word, with or without what clings to it, is a common one.
  static boolean common(String folded) {
    if (COMMON.contains(Lexicon.bareArabic(folded))) {
      return true;
    }
    for (var clitic : CLITICS) {
      if (folded.length() > clitic.length() + 2
          && folded.startsWith(clitic)
          && COMMON.contains(Lexicon.bareArabic(folded.substring(clitic.length())))) {
        return true;
      }
    }
    return false;
  }

  static boolean given(String folded) {
    return GIVEN.contains(Lexicon.bareArabic(folded));
  }

  private static Set<String> load(String file) {
    return Lexicon.lines(file).stream()
        .filter(l -> !l.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }
}
