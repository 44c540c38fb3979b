package org.tansiq.reading;

import java.util.List;
import org.tansiq.reading.Lexicon.Hit;

/// A sentence taken apart: its words and the listed phrases among them.
record Phrase(Sentence sentence, List<Token> tokens, List<Hit> hits) {

  Phrase {
    tokens = List.copyOf(tokens);
    hits = List.copyOf(hits);
  }

  boolean has(String kind) {
    return hits.stream().anyMatch(h -> h.is(kind));
  }

  boolean has(String kind, String value) {
    return hits.stream().anyMatch(h -> h.is(kind, value));
  }

  List<Hit> of(String kind) {
    return hits.stream().filter(h -> h.is(kind)).toList();
  }

  /// Whether a listed phrase of the kind covers a word.
  boolean at(String kind, int token) {
    return hits.stream().anyMatch(h -> h.is(kind) && h.covers(token));
  }

  Mention mention(int from, int to) {
    return new Mention(sentence.number(), tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// The text between two words as it stands.
  String text(int from, int to) {
    int base = sentence.start();
    return sentence
        .text()
        .substring(tokens.get(from).start() - base, tokens.get(to - 1).end() - base);
  }

  boolean question() {
    return sentence.role() == Sentence.Role.QUESTION;
  }
}
