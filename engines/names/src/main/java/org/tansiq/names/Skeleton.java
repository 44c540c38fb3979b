package org.tansiq.names;

/// The consonants of a word in classes that both alphabets share, so that spellings of one name
/// mostly have one skeleton: `mohamed`, `muhammad` and `محمد` are `MHMD`.
final class Skeleton {

  private Skeleton() {}

  /// The skeleton without a leading article; a word of vowels keeps its first one.
  static String of(Token token) {
    return switch (token.script) {
      case LATIN -> latin(token.bare);
      case ARABIC -> arabic(token.bare);
      case OTHER -> token.text;
    };
  }

  static String latin(String word) {
    var out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (word.startsWith("dj", i) || word.startsWith("tch", i)) {
        i++;
      }
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      char mapped = latin(word.charAt(i), next);
      if (mapped != 0) {
        append(out, mapped);
      }
      if (word.charAt(i) == 'x') {
        append(out, 'S');
      }
      if (next == 'h' && "ckgstdp".indexOf(word.charAt(i)) >= 0) {
        i++;
      }
    }
    return finish(out, word);
  }

  private static char latin(char c, char next) {
    return switch (c) {
      case 'b' -> 'B';
      case 'p' -> next == 'h' ? 'F' : 'B';
      case 'f', 'v' -> 'F';
      case 't', 'd' -> 'T';
      case 'c' -> next == 'h' || next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K';
      case 'k', 'q', 'x', 'g', 'j' -> 'K';
      case 's', 'z' -> 'S';
      case 'r' -> 'R';
      case 'l' -> 'L';
      case 'm' -> 'M';
      case 'n' -> 'N';
      case 'h' -> 'H';
      default -> 0;
    };
  }

  static String arabic(String word) {
    var out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char mapped = arabic(word.charAt(i));
      if (mapped != 0) {
        append(out, mapped);
      }
    }
    return finish(out, word);
  }

  private static char arabic(char c) {
    return switch (c) {
      case 'ب', 'پ' -> 'B';
      case 'ف', 'ڤ' -> 'F';
      case 'ت', 'ط', 'ث', 'د', 'ض', 'ذ' -> 'T';
      case 'ق', 'ك', 'غ', 'خ', 'ج', 'گ' -> 'K';
      case 'س', 'ص', 'ز', 'ظ', 'ش', 'چ', 'ژ' -> 'S';
      case 'ر' -> 'R';
      case 'ل' -> 'L';
      case 'م' -> 'M';
      case 'ن' -> 'N';
      case 'ح', 'ه' -> 'H';
      default -> 0;
    };
  }

  private static void append(StringBuilder out, char mapped) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != mapped) {
      out.append(mapped);
    }
  }

  private static String finish(StringBuilder out, String word) {
    if (out.length() > 1 && out.charAt(out.length() - 1) == 'H') {
      out.setLength(out.length() - 1);
    }
    return out.isEmpty() ? word.isEmpty() ? "" : "A" : out.toString();
  }
}
