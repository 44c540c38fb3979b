package org.tansiq.reading;

import java.util.Optional;
import java.util.TreeSet;
import org.tansiq.vocabulary.ArabicFolding;
import org.tansiq.vocabulary.Country;

/// One key for all spellings of one office: the words that carry it, without articles, clitics,
/// order and repetition.
final class PostKey {

  private PostKey() {}

  static String of(String title, Optional<Country> country) {
    var words = new TreeSet<String>();
    var folded = ArabicFolding.fold(title);
    for (var token : Tokens.of(folded, 0, folded.length())) {
      var word = stem(token.folded());
      if (word.length() > 2 && !word.equals("direction") && !word.equals("director")) {
        words.add(word);
      }
    }
    return country.map(c -> c.code() + ":").orElse("") + String.join("-", words);
  }

  /// `للأمن`, `والمراقبة`, `ولمراقبة`, `ومديرية`: the office is the same whatever clings to the
  /// word.
  private static String stem(String folded) {
    var word = folded.replaceFirst("^(و|ف)?(لل|ال|ل|ب)?(?=.{3})", "");
    return switch (word) {
      case "مديريه",
          "مدير",
          "مديره",
          "directeur",
          "directrice",
          "generale",
          "general",
          "عامه",
          "عام" ->
          "";
      case "ترابيه", "تراب" -> "تراب";
      case "وطني", "وطنيه", "nationale", "national", "territoire", "territorial", "surete" ->
          word.substring(0, 4);
      default -> word;
    };
  }
}
