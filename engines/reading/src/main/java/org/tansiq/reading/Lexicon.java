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
import org.jspecify.annotations.Nullable;
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
  private static final List<String> CLITICS = List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل");
  private static final String CLINGING = "وفبلك";

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
      int number = 0;
      for (var line : lines(file)) {
        number++;
        var cells = line.split("\t", -1);
        var lexicon = cells.length < 4 ? null : all.get(Language.of(cells[0]));
        if (lexicon != null) {
          lexicon.add(cells[1], new Entry(Kind.of(cells[2]), cells[3], file + ":" + number));
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
      node = node.next.computeIfAbsent(key(token), _ -> new Node());
    }
    node.entries.add(entry);
  }

  /// Whether a line is written in the letters of this language.
  boolean writes(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetter(c)) {
        boolean arabic = c >= 0x600 && c < 0x700;
        if (arabic == (language == Language.AR)) {
          return true;
        }
      }
    }
    return language == Language.AR;
  }

  /// All phrases found, of each kind the longest that begins at a word.
  List<Hit> find(List<Token> tokens) {
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < tokens.size(); i++) {
      int before = hits.size();
      var token = tokens.get(i);
      walk(tokens, i, new Opening(key(token), 0, before), hits);
      var first = token.folded();
      if (language == Language.AR && CLINGING.indexOf(first.charAt(0)) >= 0) {
        for (var clitic : CLITICS) {
          if (first.length() > clitic.length() + 1 && first.startsWith(clitic)) {
            var rest = unarticled(token, clitic);
            walk(tokens, i, new Opening(rest, clitic.length(), before), hits);
          }
        }
      }
    }
    return hits;
  }

  private static String unarticled(Token token, String clitic) {
    var rest = token.folded().substring(clitic.length());
    if (token.raw().length() > clitic.length()
        && Tokens.hamza(token.raw().charAt(clitic.length()))) {
      return rest;
    }
    if (clitic.endsWith("ل") && rest.startsWith("ل") && rest.length() > 2) {
      return rest.substring(1);
    }
    return bareArabic(rest);
  }

  /// A word as a phrase may begin with it.
  ///
  /// @param clitic how many letters cling before it
  /// @param mark the first of the hits that begin at the same word
  private record Opening(String first, int clitic, int mark) {}

  private void walk(List<Token> tokens, int from, Opening opening, List<Hit> hits) {
    @Nullable Node node = root.next.get(opening.first());
    int at = from;
    while (node != null) {
      at++;
      for (var entry : node.entries) {
        keepLongest(new Hit(entry, from, at, opening.clitic()), opening.mark(), hits);
      }
      boolean goes = !node.next.isEmpty() && at < tokens.size() && joins(tokens.get(at));
      node = goes ? node.next.get(key(tokens.get(at))) : null;
    }
  }

  private static void keepLongest(Hit hit, int mark, List<Hit> hits) {
    for (int i = mark; i < hits.size(); i++) {
      var known = hits.get(i);
      if (known.entry().kind() == hit.entry().kind()) {
        if (known.to() < hit.to()) {
          hits.set(i, hit);
        }
        return;
      }
    }
    hits.add(hit);
  }

  /// Quotation marks may stand inside a name, a full stop or a comma may not.
  private static boolean joins(Token token) {
    var gap = token.gap();
    return gap.isEmpty()
        || gap.length() < 3
            && gap.indexOf(',') < 0
            && gap.indexOf('،') < 0
            && gap.indexOf('.') < 0
            && gap.indexOf(':') < 0;
  }

  private String key(Token token) {
    return language == Language.AR ? token.bare() : token.folded();
  }

  static String bareArabic(String folded) {
    if (folded.length() > 3 && folded.charAt(1) == 'ل') {
      char first = folded.charAt(0);
      if (first == 'ا' || first == 'ل') {
        return folded.substring(2);
      }
    }
    return folded;
  }

  /// Folds as the lexicon's keys are folded, for comparing a word of the text with a listed one.
  static String key(String word) {
    return bareArabic(ArabicFolding.fold(word));
  }

  /// The words of a name as keys are folded.
  static List<String> words(String name) {
    return Tokens.of(name, 0, name.length()).stream().map(Token::bare).toList();
  }

  /// What a phrase means and where it is listed.
  ///
  /// @param with how a feature calls a sentence that has it
  /// @param near how a feature calls what stands near it
  record Entry(Kind kind, String value, String line, String with, String near) {

    Entry(Kind kind, String value, String line) {
      this(kind, value, line, ("with-" + value).intern(), ("near-" + value).intern());
    }
  }

  /// A phrase found in a sentence: words from `from` to before `to`.
  ///
  /// @param clitic how many letters cling to its first word
  record Hit(Entry entry, int from, int to, int clitic) {

    boolean is(Kind kind) {
      return entry.kind() == kind;
    }

    boolean is(Kind kind, String value) {
      return entry.kind() == kind && entry.value().equals(value);
    }

    int length() {
      return to - from;
    }

    boolean covers(int token) {
      return from <= token && token < to;
    }

    /// How many words lie between this phrase and another; negative where they overlap.
    int gap(Hit other) {
      return other.from >= to ? other.from - to : from >= other.to ? from - other.to : -1;
    }
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Entry> entries = new ArrayList<>(1);
  }
}
