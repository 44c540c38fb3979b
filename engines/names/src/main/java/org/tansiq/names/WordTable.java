package org.tansiq.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bits of the words of a segment for every part of the name asked for: of the words that were
/// reached; all others speak against it.
final class WordTable {

  private static final int SIZE = 1 << 10;
  private static final float NOTHING = -14;
  private final Asked asked;
  private final Segment segment;
  private final WordBits by;
  private final int parts;
  private final boolean opening;
  private final List<ReachedWords.Words> reached = new ArrayList<>();
  private final float[] none;
  private final float[] noneLight;
  private int[] known = new int[SIZE];
  private float[][] bits = new float[SIZE][];
  private int used;

  WordTable(Asked asked, Segment segment, WordBits by) {
    this.asked = asked;
    this.segment = segment;
    this.by = by;
    this.parts = asked.tokens.size();
    this.opening = asked.tokens.stream().anyMatch(Token::opening);
    this.none = nothing(false);
    this.noneLight = nothing(true);
    Arrays.fill(known, -1);
    for (var variant : asked.variants) {
      var words = segment.reached().of(variant.token(), by);
      reached.add(words);
      for (int i = 0; i < words.numbers().length; i++) {
        var row = row(words.numbers()[i]);
        row[variant.part()] = Math.max(row[variant.part()], words.bits()[i]);
      }
    }
  }

  /// What each variant of the name asked for has reached, in their order.
  List<ReachedWords.Words> reached() {
    return reached;
  }

  /// Bits by part of a word as it stands in a row; what comes after them says whether it is light.
  float[] of(int flagged) {
    int word = flagged >>> Segment.FLAGS;
    int at = place(word);
    if (known[at] == word) {
      return bits[at];
    }
    if (opening || (flagged & Segment.OPENING) != 0) {
      return openings(word);
    }
    return (flagged & Segment.LIGHT) != 0 ? noneLight : none;
  }

  /// Initials, and names that were cut off, are compared with whatever stands in a row.
  private float[] openings(int word) {
    var row = row(word);
    var token = segment.token(word);
    for (int q = 0; q < parts; q++) {
      var part = asked.tokens.get(q);
      if (part.opening() || token.opening()) {
        row[q] = (float) by.of(part, token);
      }
    }
    return row;
  }

  private float[] nothing(boolean light) {
    var row = new float[parts + 1];
    Arrays.fill(row, NOTHING);
    row[parts] = light ? 1 : 0;
    return row;
  }

  private float[] row(int word) {
    int at = place(word);
    if (known[at] != word) {
      if (used * 2 > known.length) {
        grow();
        at = place(word);
      }
      used++;
      known[at] = word;
      bits[at] = nothing(segment.token(word).light());
    }
    return bits[at];
  }

  /// Where the word is, or would be.
  private int place(int word) {
    int at = (word * 0x9E3779B1 >>> 8) & known.length - 1;
    while (known[at] != word && known[at] >= 0) {
      at = at + 1 & known.length - 1;
    }
    return at;
  }

  private void grow() {
    var before = known;
    var held = bits;
    known = new int[before.length * 2];
    bits = new float[before.length * 2][];
    Arrays.fill(known, -1);
    for (int i = 0; i < before.length; i++) {
      if (before[i] >= 0) {
        int at = place(before[i]);
        known[at] = before[i];
        bits[at] = held[i];
      }
    }
  }
}
