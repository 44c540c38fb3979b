package org.tansiq.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tansiq.reading.Lexicon.Hit;

/// A sentence taken apart: its words and the listed phrases among them, with an index by kind and
/// by word.
final class Phrase {

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Hit> hits;
  private final Map<Kind, List<Hit>> byKind = new EnumMap<>(Kind.class);
  private final long[] covered;
  private final long[] begun;
  private final long[] ended;
  private final int place;
  private @Nullable List<String> context;

  /// @param place 0 the title, 1 the lead, 2 near it, 3 later
  Phrase(Sentence sentence, List<Token> tokens, List<Hit> hits, int place) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.hits = hits;
    this.place = place;
    this.covered = new long[tokens.size() + 1];
    this.begun = new long[tokens.size() + 1];
    this.ended = new long[tokens.size() + 1];
    for (var hit : hits) {
      byKind.computeIfAbsent(hit.entry().kind(), _ -> new ArrayList<>(2)).add(hit);
      long bit = hit.entry().kind().bit();
      begun[hit.from()] |= bit;
      ended[hit.to()] |= bit;
      for (int i = hit.from(); i < hit.to(); i++) {
        covered[i] |= bit;
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  int size() {
    return tokens.size();
  }

  List<Hit> hits() {
    return hits;
  }

  /// The same sentence in another place of a text.
  Phrase at(int otherPlace) {
    return otherPlace == place ? this : new Phrase(sentence, tokens, hits, otherPlace);
  }

  int place() {
    return place;
  }

  /// What the sentence says for all that is named in it.
  List<String> context() {
    var known = context;
    if (known == null) {
      known = Context.of(this);
      context = known;
    }
    return known;
  }

  boolean has(Kind kind) {
    return byKind.containsKey(kind);
  }

  boolean has(Kind kind, String value) {
    for (var hit : of(kind)) {
      if (hit.entry().value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  List<Hit> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /// Whether a listed phrase of the kind covers a word.
  boolean at(Kind kind, int token) {
    return token >= 0 && token < covered.length && (covered[token] & kind.bit()) != 0;
  }

  /// Whether a listed phrase of one of the kinds covers a word.
  boolean at(long kinds, int token) {
    return token >= 0 && token < covered.length && (covered[token] & kinds) != 0;
  }

  /// Whether a listed phrase of one of the kinds begins with a word.
  boolean begins(long kinds, int token) {
    return token >= 0 && token < begun.length && (begun[token] & kinds) != 0;
  }

  /// Whether a listed phrase of one of the kinds ends just before a word.
  boolean endsBefore(long kinds, int token) {
    return token >= 0 && token < ended.length && (ended[token] & kinds) != 0;
  }

  Mention mention(int from, int to) {
    return new Mention(sentence.number(), tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// The text between two words as it stands.
  String text(int from, int to) {
    return text(tokens.get(from).start(), from, to);
  }

  /// The text from a place inside the first word.
  String text(int start, int from, int to) {
    return between(start, tokens.get(to - 1).end());
  }

  /// The text between two places in the document.
  String between(int start, int end) {
    return sentence.text().substring(start - sentence.start(), end - sentence.start());
  }

  /// The end of a stretch of text, with the bracket that closes one it opened.
  int closed(int start, int end) {
    var text = between(start, end);
    int next = end - sentence.start();
    boolean open = text.lastIndexOf('(') > text.lastIndexOf(')');
    return open && next < sentence.text().length() && sentence.text().charAt(next) == ')'
        ? end + 1
        : end;
  }

  /// Words as they stand, and where.
  Words words(int from, int to) {
    return new Words(text(from, to), mention(from, to));
  }

  /// Some words of a phrase.
  record Words(String text, Mention mention) {}

  boolean question() {
    return sentence.role() == Sentence.Role.QUESTION;
  }

  boolean title() {
    return sentence.role() == Sentence.Role.TITLE;
  }
}
