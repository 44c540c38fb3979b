package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;

/// A name that is searched for: its parts, and every way each may stand in an index.
final class Asked {

  /// A way one part may be written, alone or with its neighbour.
  record Variant(Token token, int part) {}

  private static final List<String> HEADS = List.of("ben", "bel", "bou", "ould", "al", "el");
  private static final List<String> ARABIC_HEADS = List.of("بن", "بو", "ال");

  final List<Token> tokens;
  final List<Variant> variants = new ArrayList<>();
  final int year;
  final int nationality;
  final int whole;

  Asked(Person person, Name name) {
    this.tokens = name.tokens();
    this.year = Row.year(person.births());
    this.nationality = Row.nationality(person);
    this.whole = Row.whole(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      variants.add(new Variant(token, i));
      if (token.role == Token.Role.NAME) {
        split(token, i);
      }
      if (i + 1 < tokens.size()) {
        join(token, tokens.get(i + 1), i);
      }
    }
  }

  /// How many parts rows are found by.
  int keyed() {
    return (int) tokens.stream().filter(t -> t.role == Token.Role.NAME).count();
  }

  /// `Benali` is also found as `Ali`, إلياس as ياس with an article, and the other way round.
  private void split(Token token, int part) {
    if (token.script == Script.ARABIC && token.hasArticle()) {
      variant(token.script, "ال" + token.bare, part);
    }
    for (var head : token.script == Script.ARABIC ? ARABIC_HEADS : HEADS) {
      if (token.text.startsWith(head) && token.text.length() > head.length() + 2) {
        variant(token.script, token.text.substring(head.length()), part);
      }
    }
  }

  private void variant(Script script, String text, int part) {
    variants.add(new Variant(new Token(script, Token.Role.NAME, text, 0, text), part));
  }

  /// `Nour Eddine` is also found as `Noureddine`, `Ben Ali` as `Benali`.
  private void join(Token token, Token next, int part) {
    boolean name = token.role == Token.Role.NAME || next.role == Token.Role.NAME;
    if (name && token.joins(next)) {
      variants.add(new Variant(token.with(next), token.light() ? part + 1 : part));
    }
  }
}
