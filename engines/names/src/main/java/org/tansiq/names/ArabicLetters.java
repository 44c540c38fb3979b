package org.tansiq.names;

/// The Arabic letters names are compared in: hamza seats, alef maqsura and the letters of Persian
/// and Urdu folded to what writers do not tell apart, vowel signs and tatweel left out.
///
/// The article is one letter, {@link #ARTICLE}, because it is left out, glued and assimilated as a
/// whole (`al`, `el`, `ash`, nothing).
final class ArabicLetters {

  static final char ARTICLE = 'ٱ';
  private static final String ALL = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوية" + ARTICLE + "پچژگڤ";
  static final int COUNT = ALL.length();
  private static final byte[] CODES = codes();

  private ArabicLetters() {}

  /// The number of a folded letter from 0, or -1.
  static int code(char letter) {
    return letter >= 0x600 && letter < 0x700 ? CODES[letter - 0x600] : -1;
  }

  static char letter(int code) {
    return ALL.charAt(code);
  }

  /// The folded letter, or 0 where it is left out.
  static char fold(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ' -> 'ا';
      case 'ى', 'ئ', 'ی', 'ۍ', 'ې', 'ے', 'ۓ', 'ێ' -> 'ي';
      case 'ؤ', 'ۆ', 'ۇ', 'ۈ', 'ۋ', 'ۅ', 'ۉ' -> 'و';
      case 'ک', 'ڪ' -> 'ك';
      case 'ڭ', 'ڨ', 'ݣ', 'ڠ' -> 'گ';
      case 'ہ', 'ھ', 'ۀ', 'ە', 'ۂ' -> 'ه';
      case 'ۃ' -> 'ة';
      case 'ٹ', 'ټ' -> 'ت';
      case 'ڈ', 'ډ' -> 'د';
      case 'ڑ', 'ړ' -> 'ر';
      case 'ں', 'ڻ', 'ڼ' -> 'ن';
      case 'ښ' -> 'ش';
      case 'ږ' -> 'ژ';
      case 'ڥ', 'ڢ', 'ڡ' -> 'ڤ';
      case 'څ', 'ځ' -> 'چ';
      default -> code(c) >= 0 && c != ARTICLE ? c : 0;
    };
  }

  /// A folded word with the articles inside its compounds, and the one it opens with if it may have
  /// one, as one letter each.
  static String withArticle(String word, boolean opening) {
    var out = word.replace("الدين", ARTICLE + "دين").replace("الله", ARTICLE + "له");
    for (var head : new String[] {"عبدال", "ابوال", "ابال", "ابيال", "بوال", "بنال", "امال"}) {
      if (out.startsWith(head) && out.length() > head.length() + 1) {
        out = head.substring(0, head.length() - 2) + ARTICLE + out.substring(head.length());
      }
    }
    if (opening && out.startsWith("ال") && out.length() > 3) {
      out = ARTICLE + out.substring(2);
    } else if (opening && out.startsWith("لل") && out.length() > 4) {
      out = ARTICLE + out.substring(1);
    }
    return out;
  }

  private static byte[] codes() {
    var codes = new byte[0x100];
    java.util.Arrays.fill(codes, (byte) -1);
    for (int i = 0; i < ALL.length(); i++) {
      codes[ALL.charAt(i) - 0x600] = (byte) i;
    }
    return codes;
  }
}
