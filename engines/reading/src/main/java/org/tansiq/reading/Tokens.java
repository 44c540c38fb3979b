package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import org.tansiq.vocabulary.ArabicFolding;

/// Cuts a stretch of text into words. An apostrophe and a hyphen part words; marks on letters do
/// not.
final class Tokens {

  private static final int DIGITS = 8;

  private Tokens() {}

  static List<Token> of(String text, int from, int to) {
    var tokens = new ArrayList<Token>((to - from) / 6 + 4);
    int gapFrom = from;
    int i = from;
    while (i < to) {
      if (!inWord(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      boolean digit = isDigit(text.charAt(i));
      while (end < to && inWord(text.charAt(end)) && isDigit(text.charAt(end)) == digit) {
        end++;
      }
      var raw = text.substring(i, end);
      var folded = ArabicFolding.fold(raw);
      if (!folded.isEmpty()) {
        var bare = hamza(raw.charAt(0)) ? folded : Lexicon.bareArabic(folded);
        tokens.add(
            new Token(
                i, end, raw, folded, bare, capital(raw), number(folded), gap(text, gapFrom, i)));
        gapFrom = end;
      }
      i = end;
    }
    return tokens;
  }

  /// An article never carries a hamza: `ألمانيا` begins with none.
  static boolean hamza(char c) {
    return c == 'أ' || c == 'إ' || c == 'آ';
  }

  private static boolean inWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == 'ـ'
        || Character.isSurrogate(c) && Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '٠' && c <= '٩';
  }

  private static int number(String folded) {
    if (folded.length() > DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static boolean capital(String raw) {
    return Character.isUpperCase(raw.charAt(0));
  }

  private static String gap(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == ' ' || to == from) {
      return "";
    }
    var gap = new StringBuilder(2);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f' && !format(c)) {
        gap.append(c);
      }
    }
    return gap.toString();
  }

  private static boolean format(char c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
