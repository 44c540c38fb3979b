package org.tansiq.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads a word of any script that is read into the letters it is compared in.
///
/// A word of two scripts that look alike (a Cyrillic а in a Latin name) is read as the script that
/// most of its letters belong to.
///
/// An Arabic word that is written with a hamza on its first alef (إلياس) has no article, however it
/// goes on.
record Spelled(Script script, String letters, boolean disguised, boolean hamza) {

  private static final Map<Character, String> READ = read();
  private static final String SEATS = "أإ";
  private static final String CYRILLIC_LOOKS = "аеорсухіјѕкмтвнһԁԛԝ";
  private static final String LATIN_FOR_CYRILLIC = "aeopcyxijskmtbhhdqw";
  private static final String GREEK_LOOKS = "οανρτικυχεηγ";
  private static final String LATIN_FOR_GREEK = "oavptikuxeny";

  /// Reads a word without spaces; letters are empty where nothing in it is read.
  static Spelled of(String word) {
    var lower = lower(word);
    int[] seen = count(lower);
    int latin = seen[0];
    int arabic = seen[1] + seen[4];
    int looks = seen[2] + seen[3];
    if (arabic > 0 && arabic >= latin + looks) {
      return new Spelled(
          Script.ARABIC, arabic(lower), latin + looks > 0, SEATS.indexOf(lower.charAt(0)) >= 0);
    }
    if (latin + looks > 0) {
      boolean mixed = latin > 0 && looks > 0 || arabic > 0 || seen[2] > 0 && seen[3] > 0;
      var unmasked = latin > 0 && latin >= looks ? unmask(lower) : mixed ? mask(lower) : lower;
      return new Spelled(Script.LATIN, latin(unmasked), mixed, false);
    }
    return new Spelled(Script.OTHER, seen[5] > 0 ? lower : "", false, false);
  }

  private static String lower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 && (c < 'ء' || c > 'ي')) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  /// Letters by script: Latin, Arabic, Cyrillic, Greek, Hebrew, others.
  private static int[] count(String text) {
    var seen = new int[6];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = at(c);
      if (at >= 0) {
        seen[at]++;
      }
    }
    return seen;
  }

  private static int at(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' ? 0 : -1;
    }
    if (c >= 'ء' && c <= 'ي') {
      return 1;
    }
    if (!Character.isLetter(c) || c >= 0x2B0 && c < 0x300) {
      return -1;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, GEORGIAN, ARMENIAN -> 0;
      case ARABIC -> 1;
      case CYRILLIC -> 2;
      case GREEK -> 3;
      case HEBREW -> 4;
      default -> 5;
    };
  }

  private static String unmask(String text) {
    return swap(swap(text, CYRILLIC_LOOKS, LATIN_FOR_CYRILLIC), GREEK_LOOKS, LATIN_FOR_GREEK);
  }

  private static String mask(String text) {
    return swap(text, LATIN_FOR_CYRILLIC, CYRILLIC_LOOKS);
  }

  private static String swap(String text, String from, String to) {
    var out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }

  private static String arabic(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      var read = c >= 0x590 && c < 0x600 ? READ.get(c) : null;
      char folded = read != null ? read.charAt(0) : ArabicLetters.fold(c);
      if (folded != 0) {
        out.append(folded);
      }
    }
    return out.toString();
  }

  private static String latin(String text) {
    var out = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      } else if (c >= 0x80) {
        var read = READ.get(c);
        out.append(read != null ? read : plain(c));
      }
    }
    return out.toString();
  }

  private static String plain(char c) {
    var split = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    var out = new StringBuilder();
    for (int i = 0; i < split.length(); i++) {
      char part = split.charAt(i);
      if (part >= 'a' && part <= 'z') {
        out.append(part);
      } else if (part != c && READ.containsKey(part)) {
        out.append(READ.get(part));
      }
    }
    return out.toString();
  }

  private static Map<Character, String> read() {
    var map = new HashMap<Character, String>();
    for (var cells : Resource.rows("scripts.tsv")) {
      map.put(cells[0].charAt(0), cells[1]);
    }
    return map;
  }

  /// The letters as numbers: Latin from 1, Arabic from 0.
  static byte[] codes(String letters) {
    var out = new byte[letters.length()];
    int n = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int code = c < 0x80 ? c - 'a' + 1 : ArabicLetters.code(c);
      if (code >= 0) {
        out[n++] = (byte) code;
      }
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }
}
