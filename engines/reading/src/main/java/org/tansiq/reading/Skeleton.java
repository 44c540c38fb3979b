package org.tansiq.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The consonants of a name in a coarse alphabet that Arabic and Latin writers share, so that حموشي
/// and Hammouchi meet: what the two scripts cannot tell apart has one letter, vowels none.
///
/// B also stands for p, F for v, G for ج غ j gh, H for ح خ ه kh, K for ق q, S for ش ص sh ch, T for
/// ط ث th, D for ذ ض dh, Z for ظ.
final class Skeleton {

  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("ch", "S"),
          Map.entry("sh", "S"),
          Map.entry("kh", "H"),
          Map.entry("gh", "G"),
          Map.entry("dj", "G"),
          Map.entry("dg", "G"),
          Map.entry("th", "T"),
          Map.entry("dh", "D"),
          Map.entry("ph", "F"),
          Map.entry("ck", "K"),
          Map.entry("qu", "K"));

  /// Servant of: `Abdel…`, `Abdul…`, `Abdou L…`; its article is written in too many ways to count.
  private static final Pattern SERVANT = Pattern.compile("^abd(?:el|ul|al|oul|il)(?=.{2})");

  /// Son of, written together with the father's name: `Benaissa` beside `Ben Aissa`.
  private static final Pattern SON = Pattern.compile("^ben(?=[aeiou].{2}|.{4})");

  private Skeleton() {}

  static boolean arabic(String word) {
    return word.chars().anyMatch(c -> c >= 0x600 && c < 0x700);
  }

  /// The skeleton of one folded word.
  static String of(String folded) {
    return arabic(folded) ? ofArabic(folded) : ofLatin(folded);
  }

  private static String ofArabic(String folded) {
    var word = plain(folded);
    var out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean last = i == word.length() - 1;
      out.append(
          switch (word.charAt(i)) {
            case 'ب', 'پ' -> "B";
            case 'ت', 'ط', 'ث' -> "T";
            case 'د', 'ذ', 'ض' -> "D";
            case 'ج', 'غ', 'ژ' -> "G";
            case 'ح', 'خ' -> "H";
            case 'ه' -> last && i > 1 ? "" : "H";
            case 'ر' -> "R";
            case 'ز', 'ظ' -> "Z";
            case 'س', 'ص', 'ش', 'چ' -> "S";
            case 'ف' -> "F";
            case 'ق', 'ك' -> "K";
            case 'ل' -> "L";
            case 'م' -> "M";
            case 'ن' -> "N";
            default -> "";
          });
    }
    return out.toString();
  }

  /// Without what Latin writers write together, double or not at all.
  private static String plain(String folded) {
    if (folded.equals("الله") || folded.equals("لله")) {
      return "ل";
    }
    if (folded.startsWith("عبدال") && folded.length() > 6) {
      return "عبد" + folded.substring(5);
    }
    return folded.startsWith("بن") && folded.length() > 4 ? folded.substring(2) : folded;
  }

  private static String ofLatin(String folded) {
    var servant = SERVANT.matcher(folded.toLowerCase(Locale.ROOT)).replaceFirst("abd");
    var word = SON.matcher(servant).replaceFirst("");
    var out = new StringBuilder();
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      var pair = i + 1 < word.length() ? PAIRS.get(word.substring(i, i + 2)) : null;
      if (pair != null) {
        out.append(pair);
        i++;
      } else if (c != before) {
        char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
        out.append(consonant(c, next, i > 2));
      }
      before = c;
    }
    return out.toString();
  }

  private static String consonant(char c, char next, boolean late) {
    return switch (c) {
      case 'b', 'p' -> "B";
      case 't', 'þ' -> "T";
      case 'd', 'đ', 'ð' -> "D";
      case 'j', 'g' -> "G";
      case 'h' -> next == 0 && late ? "" : "H";
      case 'r' -> "R";
      case 'z' -> "Z";
      case 's', 'ß' -> "S";
      case 'f', 'v' -> "F";
      case 'k', 'q' -> "K";
      case 'c' -> next == 'e' || next == 'i' || next == 'y' ? "S" : "K";
      case 'x' -> "KS";
      case 'l', 'ł' -> "L";
      case 'm' -> "M";
      case 'n' -> "N";
      default -> "";
    };
  }
}
