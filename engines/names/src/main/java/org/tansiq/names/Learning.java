package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Re-estimates weights from confirmed pairs of names: one round of expectation and maximisation in
/// which the weights before count as a fixed number of sightings of each letter.
///
/// A part that answers to nothing although all others agree, seen twice, becomes a variant.
final class Learning {

  private static final double WORTH_OF_BEFORE = 200;
  private static final int SEEN = 2;
  private static final float MOST_BITS = 10;
  private static final float BITS_A_SIGHTING = 3;
  private final Weights before;
  private final WordBits words;
  private final List<List<Token[]>> pairs = new ArrayList<>();
  private final Map<String, Integer> unexplained = new TreeMap<>();
  private int used;
  private int learned;

  Learning(Weights before, List<NamePair> confirmed) {
    this.before = before;
    this.words = new WordBits(before);
    pairs.add(new ArrayList<>());
    pairs.add(new ArrayList<>());
    for (var pair : confirmed) {
      if (pair.same()) {
        align(pair.ours().tokens(), pair.theirs().tokens());
      }
    }
  }

  private void align(List<Token> a, List<Token> b) {
    var found = new Assignment(a, b, words).pairs();
    for (var pair : found) {
      var one = a.get(pair.from());
      var other = b.get(pair.otherFrom());
      boolean single = pair.to() - pair.from() == 1 && pair.otherTo() - pair.otherFrom() == 1;
      if (single && full(one) && full(other)) {
        learned++;
        word(one, other);
      }
    }
    used++;
    var left = full(a, Assignment.left(a.size(), found, false));
    var right = full(b, Assignment.left(b.size(), found, true));
    if (left.size() == 1 && right.size() == 1 && !found.isEmpty()) {
      unexplained.merge(Weights.variantKey(left.getFirst(), right.getFirst()), 1, Integer::sum);
    }
  }

  private static boolean full(Token token) {
    return token.role == Token.Role.NAME && token.script != Script.OTHER;
  }

  private static List<Token> full(List<Token> tokens, List<Integer> places) {
    return places.stream().map(tokens::get).filter(Learning::full).toList();
  }

  private void word(Token one, Token other) {
    if (one.script != other.script) {
      boolean first = one.script == Script.ARABIC;
      pairs.get(0).add(first ? new Token[] {one, other} : new Token[] {other, one});
    } else if (one.script == Script.LATIN) {
      pairs.get(1).add(new Token[] {one, other});
      pairs.get(1).add(new Token[] {other, one});
    }
  }

  Weights weights(int version, String source) {
    var tables = new Transducer[before.classes()];
    for (int c = 0; c < tables.length; c++) {
      tables[c] = before.arabic(c).learned(counts(before.arabic(c), 0), WORTH_OF_BEFORE);
    }
    var latin = before.latin().learned(counts(before.latin(), 1), WORTH_OF_BEFORE);
    var known = new TreeMap<>(before.variants());
    unexplained.forEach((key, seen) -> {
      if (seen >= SEEN) {
        known.merge(key, Math.min(MOST_BITS, seen * BITS_A_SIGHTING), Math::max);
      }
    });
    var from = new Weights.Provenance(version, before.provenance().version(), source);
    return before.learned(from, tables, latin, known);
  }

  private double[][] counts(Transducer table, int kind) {
    var counts = new double[table.rowCount()][Transducer.CHUNKS];
    for (var pair : pairs.get(kind)) {
      table.count(pair[0].bareCodes, pair[1].bareCodes, 1, counts);
    }
    return counts;
  }

  Lesson lesson(int version) {
    var variants =
        unexplained.entrySet().stream()
            .filter(entry -> entry.getValue() >= SEEN)
            .map(Map.Entry::getKey)
            .toList();
    return new Lesson(version, used, learned, variants);
  }
}
