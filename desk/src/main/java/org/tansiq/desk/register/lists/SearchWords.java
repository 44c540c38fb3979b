package org.tansiq.desk.register.lists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an officer types into the filter, as a query of the search index: all words, each the
/// beginning of one in the record.
public final class SearchWords {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|ـ|\\p{Cf}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /// A `tsquery` in the configuration `simple`; empty where no word is left.
  public static String query(String words) {
    var folded =
        MARKS
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace('ى', 'ي')
            .replace('ة', 'ه')
            .replace('ٱ', 'ا');
    return Arrays.stream(NO_LETTERS.split(folded))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
