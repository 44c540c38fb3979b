package org.tansiq.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.vocabulary.ArabicFolding;
import org.tansiq.vocabulary.Language;

/// All phrases of one language in one trie over folded words, each with the file and line it comes
/// from.
///
/// Arabic words are kept without their article, and the first word of a phrase may carry clitics (و
/// ف ب ل ك), which are tried as alternatives, not guessed.
final class Lexicon {

  private static final List<String> FILES =
      List.of(
          "countries.tsv",
          "cities.tsv",
          "calendar.tsv",
          "persons.tsv",
          "bodies.tsv",
          "triggers.tsv",
          "topics.tsv");
  private static final List<String> CLITICS =
      List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل");

  private final Language language;
  private final Node root = new Node();

  private Lexicon(Language language) {
    this.language = language;
  }

  static Map<Language, Lexicon> load() {
    var all = new HashMap<Language, Lexicon>();
    for (var language : List.of(Language.AR, Language.FR, Language.EN)) {
      all.put(language, new Lexicon(language));
    }
    for (var file : FILES) {
      var lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        var cells = lines.get(i).split("\t", -1);
        var lexicon = cells.length < 4 ? null : all.get(Language.of(cells[0]));
        if (lexicon != null) {
          lexicon.add(cells[1], new Entry(cells[2], cells[3], file + ":" + (i + 1)));
        }
      }
    }
    return Map.copyOf(all);
  }

  static List<String> lines(String file) {
    var stream = Lexicon.class.getResourceAsStream("lexicon/" + file);
    if (stream == null) {
      throw new IllegalStateException("no lexicon " + file);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(l -> l.startsWith("#") ? "" : l).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String phrase, Entry entry) {
    var node = root;
    for (var token : Tokens.of(phrase, 0, phrase.length())) {
      node = node.next.computeIfAbsent(bare(token.folded()), _ -> new Node());
    }
    node.entries.add(entry);
  }

  /// All phrases found, of each kind the longest that begins at a word.
  List<Hit> find(List<Token> tokens) {
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < tokens.size(); i++) {
      var first = tokens.get(i).folded();
      var longest = new HashMap<String, Hit>();
      if (language == Language.AR) {
        for (var clitic : CLITICS) {
          if (first.length() > clitic.length() + 1 && first.startsWith(clitic)) {
            walk(tokens, i, unarticled(first, clitic), longest);
          }
        }
      } else {
        walk(tokens, i, first, longest);
      }
      hits.addAll(longest.values());
    }
    return hits;
  }

  private static String unarticled(String word, String clitic) {
    var rest = word.substring(clitic.length());
    if (clitic.endsWith("ل") && rest.startsWith("ل") && rest.length() > 2) {
      return rest.substring(1);
    }
    return bareArabic(rest);
  }

  private void walk(List<Token> tokens, int from, String first, Map<String, Hit> longest) {
    var node = root.next.get(first);
    int at = from;
    while (node != null) {
      at++;
      for (var entry : node.entries) {
        var key = entry.kind();
        var known = longest.get(key);
        if (known == null || known.to() < at) {
          longest.put(key, new Hit(entry, from, at));
        }
      }
      node =
          at < tokens.size() && joins(tokens.get(at))
              ? node.next.get(bare(tokens.get(at).folded()))
              : null;
    }
  }

  /// Quotation marks may stand inside a name, a full stop or a comma may not.
  private static boolean joins(Token token) {
    var gap = token.gap();
    return gap.isEmpty()
        || !gap.contains(",") && !gap.contains("،") && !gap.contains(".") && gap.length() < 3;
  }

  private String bare(String folded) {
    return language == Language.AR ? bareArabic(folded) : folded;
  }

  static String bareArabic(String folded) {
    if (folded.length() > 3 && folded.startsWith("ال")) {
      return folded.substring(2);
    }
    if (folded.length() > 3 && folded.startsWith("لل")) {
      return folded.substring(2);
    }
    return folded;
  }

  /// Folds as the lexicon's keys are folded, for comparing a word of the text with a listed one.
  static String key(String word) {
    return bareArabic(ArabicFolding.fold(word));
  }

  /// What a phrase means and where it is listed.
  record Entry(String kind, String value, String line) {}

  /// A phrase found in a sentence: words from `from` to before `to`.
  record Hit(Entry entry, int from, int to) {

    boolean is(String kind) {
      return entry.kind().equals(kind);
    }

    boolean is(String kind, String value) {
      return entry.kind().equals(kind) && entry.value().equals(value);
    }

    int length() {
      return to - from;
    }

    boolean covers(int token) {
      return from <= token && token < to;
    }
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Entry> entries = new ArrayList<>(1);
  }
}
