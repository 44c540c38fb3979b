package org.tansiq.documents;

import java.util.HashMap;
import java.util.Map;

/// How much a string that should be Arabic looks like Arabic.
///
/// Needed because the single-byte Arabic encodings give *some* letters for any bytes: only the
/// right one gives words. Two signs: how common the letters are (rounded shares of letters in
/// newspaper Arabic), and rules of spelling that a wrong table breaks at once: ta marbuta and alef
/// maqsura stand only at the end of a word, Latin letters do not touch Arabic ones.
final class ArabicLikeness {

  /// Above this mean, a run of letters is taken for Arabic; right decodings lie near -3.
  static final double CONVINCING = -4.4;

  private static final double FOREIGN = -9;
  private static final double RARE = -6.5;
  private static final double MISPLACED = -4;
  private static final double ARTICLE = 3;
  private static final Map<Character, Double> LIKELIHOOD = likelihood();

  private ArabicLikeness() {}

  /// Mean log-likelihood a character over the runs of at least three non-ASCII characters; negative
  /// infinity when there is none.
  static double of(CharSequence text) {
    double sum = 0;
    int counted = 0;
    for (int from = 0; from < text.length(); ) {
      int to = from;
      while (to < text.length() && text.charAt(to) >= 0x80) {
        to++;
      }
      if (to - from >= 3) {
        sum += word(text, from, to);
        counted += to - from;
      }
      from = Math.max(to, from + 1);
    }
    return counted == 0 ? Double.NEGATIVE_INFINITY : sum / counted;
  }

  private static double word(CharSequence text, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      sum += letter(c);
      boolean letterFollows = i + 1 < to && arabic(text.charAt(i + 1));
      if ((c == 'ة' || c == 'ى') && letterFollows) {
        sum += MISPLACED;
      }
    }
    boolean article = text.charAt(from) == 'ا' && text.charAt(from + 1) == 'ل';
    return article ? sum + ARTICLE : sum;
  }

  private static double letter(char c) {
    if (c == '،' || c == '؛' || c == '؟' || c == 'ـ' || c == '«' || c == '»') {
      return RARE;
    }
    return LIKELIHOOD.getOrDefault(c, c >= 0x64B && c <= 0x652 ? RARE : FOREIGN);
  }

  static boolean arabic(char c) {
    return c >= 0x620 && c <= 0x64A && c != 0x640;
  }

  private static Map<Character, Double> likelihood() {
    String[] shares = {
      "12.5ا", "11.5ل", "6.8ي", "6.2م", "6.0و", "5.9ن", "4.7ت", "4.6ر", "3.6ب", "3.5ع", "3.4ة",
      "3.2د", "3.0ه", "2.8ف", "2.7س", "2.6أ", "2.5ق", "2.2ح", "2.1ك", "1.6ج", "1.3ش", "1.3ط",
      "1.2ص", "1.1إ", "1.0خ", "0.9ى", "0.8ض", "0.8ز", "0.7ث", "0.7ذ", "0.5ء", "0.5غ", "0.4ئ",
      "0.3ظ", "0.2آ", "0.2ؤ"
    };
    Map<Character, Double> likelihood = new HashMap<>();
    for (String share : shares) {
      int last = share.length() - 1;
      likelihood.put(
          share.charAt(last), Math.log(Double.parseDouble(share.substring(0, last)) / 100));
    }
    return Map.copyOf(likelihood);
  }
}
