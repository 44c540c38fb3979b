package org.tansiq.reading;

import java.util.List;
import java.util.Set;
import org.tansiq.vocabulary.Language;

/// Tells Arabic, French and English apart, and each from a language that is not read.
final class Languages {

  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "des", "et", "du", "une", "dans", "pour", "avec", "est", "sur", "par",
          "aux", "qui", "que", "ont", "son", "ses", "cette", "au", "un", "plus", "l", "d");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "on", "for", "with", "was", "were", "by", "that",
          "from", "at", "as", "his", "its", "will", "has", "have", "their", "an", "be", "it");
  private static final Set<String> ARABIC =
      Set.of(
          "في", "من", "علي", "الي", "عن", "مع", "ان", "التي", "الذي", "هذا", "هذه", "بين", "خلال",
          "بعد", "كما", "او", "ما", "لا", "كان", "وقد", "قد", "عبر", "حول", "وفي", "ومن");

  private Languages() {}

  static Language of(List<Token> tokens) {
    int arabicLetters = 0;
    int french = 0;
    int english = 0;
    int arabic = 0;
    int latin = 0;
    for (var token : tokens) {
      char c = token.folded().charAt(0);
      if (c >= 0x600 && c < 0x700) {
        arabicLetters++;
        arabic += ARABIC.contains(token.folded()) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        latin++;
        french += FRENCH.contains(token.folded()) ? 1 : 0;
        english += ENGLISH.contains(token.folded()) ? 1 : 0;
      }
    }
    if (arabicLetters > latin) {
      return arabic * 60 >= arabicLetters ? Language.AR : Language.OTHER;
    }
    int best = Math.max(french, english);
    if (best * 12 < latin) {
      return Language.OTHER;
    }
    return french > english ? Language.FR : Language.EN;
  }
}
