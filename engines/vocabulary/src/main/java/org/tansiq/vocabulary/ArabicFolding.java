package org.tansiq.vocabulary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Folds away what writers of Arabic and Latin script leave out or vary, so that a word is found
/// however it was written: hamza seats, alef maqsura, ta marbuta, tatweel, vowel signs, digits,
/// accents and case.
///
/// The stems of words stay whole; stemming is too lossy for names.
public final class ArabicFolding {

  private ArabicFolding() {}

  /// The folded text; its length may differ from the given one.
  public static String fold(String text) {
    int same = 0;
    while (same < text.length() && plain(text.charAt(same))) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 2).append(text, 0, same);
    for (int i = same; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      } else if (c >= 0x600 && c < 0x700) {
        char folded = fold(c);
        if (folded != 0) {
          out.append(folded);
        }
      } else {
        other(text.substring(i, i + 1), out);
      }
    }
    return out.toString();
  }

  private static boolean plain(char c) {
    return c < 0x80 ? c < 'A' || c > 'Z' : c >= 0x600 && c < 0x700 && fold(c) == c;
  }

  /// One Arabic letter folded, or 0 where it is left out.
  public static char fold(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة' -> 'ه';
      case 'ـ', 'ٰ' -> 0;
      case 'ڤ' -> 'ف';
      case 'ک', 'گ' -> 'ك';
      case 'ی' -> 'ي';
      default -> {
        if (c >= 'ً' && c <= 'ٟ') {
          yield 0;
        }
        if (c >= '٠' && c <= '٩') {
          yield (char) (c - '٠' + '0');
        }
        yield c;
      }
    };
  }

  private static void other(String piece, StringBuilder out) {
    var plain = Normalizer.normalize(piece, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int type = Character.getType(c);
      if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
        out.append(c);
      }
    }
  }

  /// A folded word with and without its article: `البقالي` gives `البقالي`, `بقالي`.
  public static List<String> alternatives(String folded) {
    if (folded.length() > 4 && folded.startsWith("ال")) {
      return List.of(folded, folded.substring(2));
    }
    if (folded.length() > 4 && folded.startsWith("لل")) {
      return List.of(folded, folded.substring(2));
    }
    return List.of(folded);
  }
}
