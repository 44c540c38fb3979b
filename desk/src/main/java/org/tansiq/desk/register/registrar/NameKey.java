package org.tansiq.desk.register.registrar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A name folded so that its usual spellings fall together, and its consonants alone, which are the
/// same in Arabic and Latin script.
///
/// This finds an official again; it does not decide who a person is. Two officials with one
/// skeleton are only taken for one when their countries agree, and a person can always part them.
public record NameKey(String key, String skeleton) {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|ـ|[\\p{Cf}]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PARTICLE =
      Pattern.compile("(?<= |^)(al|el|ben|bin|ibn|ould|de|van|von|بن|ولد|ال) ");
  private static final Pattern ARTICLE = Pattern.compile("(?<= |^)(ال|لل)(?=\\p{L}{2})");
  private static final Pattern SERVANT = Pattern.compile("(?<= |^)عبد ?(ال|(?= ))");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyhwاويهحعء ]+");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final Map<String, String> DIGRAPHS =
      Map.of(
          "sh", "S", "ch", "S", "kh", "k", "gh", "g", "th", "t", "dh", "d", "ph", "f", "tch", "S");
  private static final String ARABIC = "بتثجخدذرزسشصضطظغفقكلمنپڤگچ";
  private static final String LATIN = "bttjkddrzsSsdtdgfkklmnbfgS";

  /// Folds a name in Arabic or Latin script.
  public static NameKey of(String name) {
    var folded =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[أإآٱ]", "ا")
            .replace('ى', 'ي')
            .replace('ة', 'ه')
            .replace('ؤ', 'و')
            .replace('ئ', 'ي');
    var words = NO_LETTERS.matcher(folded).replaceAll(" ").strip();
    var key = ARTICLE.matcher(SERVANT.matcher(words).replaceAll("عبد")).replaceAll("");
    return new NameKey(key, skeleton(key));
  }

  private static String skeleton(String key) {
    var plain = PARTICLE.matcher(key).replaceAll("");
    for (var pair : DIGRAPHS.entrySet()) {
      plain = plain.replace(pair.getKey(), pair.getValue());
    }
    var consonants = VOWELS.matcher(plain).replaceAll("");
    var out = new StringBuilder();
    for (char c : consonants.toCharArray()) {
      int place = ARABIC.indexOf(c);
      out.append(place >= 0 ? LATIN.charAt(place) : latin(c));
    }
    return TWICE.matcher(out).replaceAll("$1");
  }

  private static char latin(char c) {
    return switch (c) {
      case 'c', 'q' -> 'k';
      case 'p' -> 'b';
      case 'v' -> 'f';
      case 'x' -> 's';
      default -> c;
    };
  }
}
