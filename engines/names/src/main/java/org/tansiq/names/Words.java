package org.tansiq.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Words that link, begin or end names, from the table that comes with the engine.
final class Words {

  private static final Map<String, Set<String>> WORDS = load();

  private static final Set<String> ARTICLES = words("article");
  private static final Set<String> ASSIMILATED = words("assimilated");
  private static final Set<String> HEADS = words("head");
  private static final Set<String> KUNYAS = words("kunya");
  private static final Set<String> TAILS = words("tail");
  private static final Set<String> LINKS = words("link");
  private static final Set<String> TITLES = words("title");
  private static final int LONGEST = 8;

  private Words() {}

  static boolean article(String word, String next) {
    return is(ARTICLES, word) || is(ASSIMILATED, word) && next.startsWith(word.substring(1, 2));
  }

  private static boolean is(Set<String> words, String word) {
    return word.length() <= LONGEST && words.contains(word);
  }

  static boolean head(String word) {
    return is(HEADS, word);
  }

  /// Whether a compound begins with what parents are called by.
  static boolean kunya(String word) {
    return KUNYAS.stream().anyMatch(word::startsWith);
  }

  static boolean tail(String word) {
    return is(TAILS, word);
  }

  static Token.Role role(Script script, String word) {
    if (is(LINKS, word)) {
      return Token.Role.LINK;
    }
    if (is(TITLES, word)) {
      return Token.Role.TITLE;
    }
    return word.length() == 1 && script != Script.OTHER ? Token.Role.INITIAL : Token.Role.NAME;
  }

  private static Set<String> words(String kind) {
    return WORDS.getOrDefault(kind, Set.of());
  }

  private static Map<String, Set<String>> load() {
    var map = new HashMap<String, Set<String>>();
    for (var cells : Resource.rows("words.tsv")) {
      map.computeIfAbsent(cells[0], _ -> new HashSet<>()).addAll(Set.of(cells[1].split(" ")));
    }
    return map;
  }
}
