package org.tansiq.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tansiq.vocabulary.ArabicFolding;

/// Which edition of a recurring event a text speaks of: the 93rd session, la 3ème assemblée, الدورة
/// الثالثة والتسعون.
final class Editions {

  private static final Editions STANDARD = new Editions();

  /// How many words of a text's beginning are searched; later ones look back on earlier editions.
  private static final int SENTENCES = 8;

  private static final int MOST = 200;
  private static final int LATIN_DISTANCE = 3;
  private static final int SHOWN = 6;

  private final Map<String, Map<String, Integer>> words = new HashMap<>();

  private Editions() {
    for (var line : Lexicon.lines("editions.tsv")) {
      var cells = line.split("\t", -1);
      if (cells.length == 3) {
        words
            .computeIfAbsent(cells[0], _ -> new HashMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
  }

  /// The words that name an edition, near the beginning of a text.
  static Optional<String> phrase(List<Sentence> sentences) {
    return sentences.stream()
        .limit(SENTENCES)
        .flatMap(s -> STANDARD.phrase(s.text()).stream())
        .findFirst();
  }

  /// The number in the words that name an edition.
  static OptionalInt number(String phrase) {
    var tokens = Tokens.of(phrase, 0, phrase.length());
    for (int i = 0; i < tokens.size(); i++) {
      int number = STANDARD.editionAt(tokens, i);
      if (number > 0) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private Optional<String> phrase(String text) {
    var tokens = Tokens.of(text, 0, text.length());
    for (int i = 0; i < tokens.size(); i++) {
      if (editionAt(tokens, i) > 0) {
        int from =
            Skeleton.arabic(tokens.get(i).folded()) ? i : Math.max(0, i - LATIN_DISTANCE - 1);
        int to = Math.min(tokens.size(), i + SHOWN);
        return Optional.of(text.substring(tokens.get(from).start(), tokens.get(to - 1).end()));
      }
    }
    return Optional.empty();
  }

  /// The edition named by an event's word and its neighbours, 0 where none is.
  private int editionAt(List<Token> tokens, int i) {
    var word = bare(tokens.get(i));
    if (value("event", word) == 0) {
      return 0;
    }
    return Skeleton.arabic(word) ? after(tokens, i + 1) : before(tokens, i - 1);
  }

  /// Arabic numbers its events behind them: `الدورة الـ93`, `الثالثة والتسعين`, `الحادية عشرة`.
  private int after(List<Token> tokens, int i) {
    if (i < tokens.size() && tokens.get(i).folded().equals("ال")) {
      i++;
    }
    if (i >= tokens.size()) {
      return 0;
    }
    if (tokens.get(i).isNumber()) {
      return plausible(tokens.get(i).number());
    }
    var word = bare(tokens.get(i));
    int unit = value("unit", word);
    int tens = i + 1 < tokens.size() ? value("tens", bare(tokens.get(i + 1))) : 0;
    return unit > 0 ? unit + tens : value("tens", word);
  }

  /// French and English number them before: `93ème session`, `third General Assembly`.
  private int before(List<Token> tokens, int i) {
    for (int j = i; j >= 0 && j > i - LATIN_DISTANCE; j--) {
      var word = tokens.get(j).folded();
      int unit = value("unit", word);
      if (unit > 0) {
        return unit;
      }
      if (value("suffix", word) > 0 && j > 0 && tokens.get(j - 1).isNumber()) {
        return plausible(tokens.get(j - 1).number());
      }
    }
    return 0;
  }

  private static int plausible(int number) {
    return number <= MOST ? number : 0;
  }

  private int value(String kind, String word) {
    return words.getOrDefault(kind, Map.of()).getOrDefault(word, 0);
  }

  /// A word without its article and the `و` that joins tens to units.
  private static String bare(Token token) {
    var word = ArabicFolding.alternatives(token.folded()).getLast();
    return word.startsWith("وال") && word.length() > 5 ? word.substring(3) : word;
  }
}
