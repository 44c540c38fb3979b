package org.tansiq.desk.register.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A city's name folded so that its usual spellings fall together: أبوظبي and أبو ظبي, Málaga and
/// malaga, مدينة طنجة and طنجة.
final class PlaceKey {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|ـ|\\p{Cf}+");
  private static final Pattern HEAD =
      Pattern.compile("^(مدينه|العاصمه|عاصمه|ville de|ville d'|city of|la ville de) ");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlaceKey() {}

  static String of(String name) {
    var folded =
        MARKS
            .matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace('ى', 'ي')
            .replace('ة', 'ه')
            .replace('ٱ', 'ا');
    return NO_LETTERS.matcher(HEAD.matcher(folded).replaceFirst("")).replaceAll("");
  }
}
