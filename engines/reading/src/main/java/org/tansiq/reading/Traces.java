package org.tansiq.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tansiq.vocabulary.ArabicFolding;
import org.tansiq.vocabulary.Language;

/// What the wording of an article leaves behind for comparison with another: its words, the numbers
/// it gives, and its proper names by their consonants.
///
/// @param words folded words of four letters and more
/// @param numbers numbers from 10 that are no years
/// @param names consonant skeletons of capitalised words within sentences; Arabic has none
public record Traces(Language language, Set<String> words, Set<String> numbers, Set<String> names) {

  /// Of an engagement that is known without any article.
  public static final Traces NONE = new Traces(Language.OTHER, Set.of(), Set.of(), Set.of());

  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_NAME = 3;

  public Traces {
    words = Set.copyOf(words);
    numbers = Set.copyOf(numbers);
    names = Set.copyOf(names);
  }

  static Traces of(Reading reading) {
    var words = new HashSet<String>();
    var numbers = new HashSet<String>();
    var names = new HashSet<String>();
    for (var sentence : reading.sentences()) {
      var text = sentence.text();
      List<Token> tokens = new ArrayList<>(Tokens.of(text, 0, text.length()));
      for (int i = 0; i < tokens.size(); i++) {
        add(tokens.get(i), i == 0, words, numbers, names);
      }
    }
    return new Traces(reading.language(), words, numbers, names);
  }

  private static void add(
      Token token, boolean first, Set<String> words, Set<String> numbers, Set<String> names) {
    if (token.isNumber()) {
      if (token.folded().length() > 1 && (token.number() < 1900 || token.number() > 2100)) {
        numbers.add(token.folded());
      }
      return;
    }
    var word = ArabicFolding.alternatives(token.folded()).getLast();
    if (word.length() >= SHORTEST_WORD) {
      words.add(word);
    }
    if (token.capital() && !first) {
      var skeleton = Skeleton.of(word);
      if (skeleton.length() >= SHORTEST_NAME) {
        names.add(skeleton);
      }
    }
  }

  /// How much of the shorter text's words the longer has, from 0 to 1.
  static double shared(Set<String> a, Set<String> b) {
    var small = a.size() <= b.size() ? a : b;
    var large = small == a ? b : a;
    return small.isEmpty()
        ? 0
        : (double) small.stream().filter(large::contains).count() / small.size();
  }
}
