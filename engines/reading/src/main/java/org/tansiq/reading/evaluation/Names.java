package org.tansiq.reading.evaluation;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// When two written names count as one: their words, without articles, accents and the seats of
/// hamza, are equal, or one holds the other with at least 60 % of its letters.
final class Names {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final double MOST = 0.6;

  private Names() {}

  static boolean same(String a, String b) {
    var wordsA = words(a);
    var wordsB = words(b);
    int lettersA = letters(wordsA);
    int lettersB = letters(wordsB);
    if (lettersA == 0 || lettersB == 0) {
      return false;
    }
    if (String.join("", wordsA).equals(String.join("", wordsB))) {
      return true;
    }
    boolean first = lettersA <= lettersB;
    return new HashSet<>(first ? wordsB : wordsA).containsAll(first ? wordsA : wordsB)
        && Math.min(lettersA, lettersB) >= MOST * Math.max(lettersA, lettersB);
  }

  static List<String> words(String name) {
    var plain = Normalizer.normalize(fold(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var bare = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> UCharacter.getCombiningClass(c) == 0)
        .forEach(bare::appendCodePoint);
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(fold(bare.toString()));
    while (matcher.find()) {
      words.add(withoutArticle(matcher.group()));
    }
    return words;
  }

  private static String withoutArticle(String word) {
    var bare = word.startsWith("لل") && size(word) > 4 ? word.substring(2) : word;
    return bare.startsWith("ال") && size(bare) > 4 ? bare.substring(2) : bare;
  }

  private static String fold(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
        case 'ى', 'ئ' -> out.append('ي');
        case 'ؤ' -> out.append('و');
        case 'ة' -> out.append('ه');
        case 'ـ' -> {
          // The tatweel only stretches.
        }
        default -> out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(Names::size).sum();
  }

  private static int size(String word) {
    return word.codePointCount(0, word.length());
  }
}
