package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.vocabulary.ArabicFolding;
import org.tansiq.vocabulary.Country;

/// One key for all spellings of one office: the words that carry it, without articles, clitics,
/// order and repetition.
final class PostKey {

  private static final List<String> CLITICS = List.of("و", "ف", "ب", "ل", "ال", "ل");
  private static final int SHORTEST = 3;
  private static final Set<String> GENERAL =
      Set.of(
          "مديريه",
          "مدير",
          "مديره",
          "directeur",
          "directrice",
          "generale",
          "general",
          "عامه",
          "عام");

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
    int cut = 0;
    for (var clitic : CLITICS) {
      if (folded.startsWith(clitic, cut) && folded.length() - cut - clitic.length() >= SHORTEST) {
        cut += clitic.length();
      }
    }
    var word = folded.substring(cut);
    if (GENERAL.contains(word)) {
      return "";
    }
    return switch (word) {
      case "ترابيه", "تراب" -> "تراب";
      case "وطني", "وطنيه", "nationale", "national", "territoire", "territorial", "surete" ->
          word.substring(0, 4);
      default -> word;
    };
  }
}
