package org.tansiq.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Words that link, begin or end names, from the table that comes with the engine.
final class Words {

  private static final Map<String, Set<String>> WORDS = load();

  private Words() {}

  static boolean article(String word, String next) {
    return is("article", word) || is("assimilated", word) && next.startsWith(word.substring(1, 2));
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word);
  }

  static boolean head(String word) {
    return is("head", word);
  }

  static boolean tail(String word) {
    return is("tail", word);
  }

  static Token.Role role(Script script, String word) {
    if (is("link", word)) {
      return Token.Role.LINK;
    }
    if (is("title", word)) {
      return Token.Role.TITLE;
    }
    return word.length() == 1 && script != Script.OTHER ? Token.Role.INITIAL : Token.Role.NAME;
  }

  private static Map<String, Set<String>> load() {
    var map = new HashMap<String, Set<String>>();
    for (var cells : Resource.rows("words.tsv")) {
      map.computeIfAbsent(cells[0], _ -> new HashSet<>()).addAll(Set.of(cells[1].split(" ")));
    }
    return map;
  }
}
