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

  private static final int ENOUGH = 1_000;

  /// Words of Persian, Urdu and Kurdish, which are written in Arabic letters too.
  private static final Set<String> OTHER_ARABIC =
      Set.of(
          "از", "که", "است", "را", "این", "با", "برای", "شد", "شده", "کرد", "خود", "بود", "می",
          "کے", "میں", "کی", "کا", "ہے", "سے", "نے", "کو", "اور", "پر", "لە", "بۆ", "کە", "در",
          "به", "هاي", "كه", "اين", "براي");

  private int otherArabic;
  private int arabicLetters;
  private int arabic;
  private int latin;
  private int french;
  private int english;

  private Languages() {}

  /// Counts letters and the words that one language alone uses; the first thousands decide.
  static Language of(List<List<Token>> sentences) {
    var count = new Languages();
    int read = 0;
    for (var tokens : sentences) {
      tokens.forEach(count::add);
      read += tokens.size();
      if (read >= ENOUGH) {
        break;
      }
    }
    return count.language();
  }

  private void add(Token token) {
    char c = token.folded().charAt(0);
    if (c >= 0x600 && c < 0x700) {
      arabicLetters++;
      arabic += ARABIC.contains(token.folded()) ? 1 : 0;
      otherArabic += OTHER_ARABIC.contains(token.folded()) ? 1 : 0;
    } else if (Character.isLetter(c)) {
      latin++;
      french += FRENCH.contains(token.folded()) ? 1 : 0;
      english += ENGLISH.contains(token.folded()) ? 1 : 0;
    }
  }

  private Language language() {
    if (arabicLetters > latin) {
      return otherArabic * 20 > arabicLetters && otherArabic > arabic
          ? Language.OTHER
          : Language.AR;
    }
    int best = Math.max(french, english);
    if (best == 0 || best * 12 < latin) {
      return Language.OTHER;
    }
    return french > english ? Language.FR : Language.EN;
  }
}
