package org.tansiq.names;

import java.util.Arrays;

/// Bits of the words of an index for every part of the name asked for; each word is compared once
/// for a search, whatever number of rows has it.
final class WordTable {

  /// Compares a word of the index with every part; what comes after them says whether it is light.
  interface Comparing {
    float[] bits(int word);
  }

  private static final int SIZE = 1 << 11;
  private static final float NOTHING = -14;
  private static final double NEARLY = 0.7;
  private final Comparing comparing;
  private int[] known = new int[SIZE];
  private float[][] bits = new float[SIZE][];
  private int used;

  private WordTable(Comparing comparing) {
    this.comparing = comparing;
    Arrays.fill(known, -1);
  }

  /// By skeletons alone: what a word could count for at best.
  static WordTable rough(Asked asked, Segment segment, WordBits words) {
    int parts = asked.tokens.size();
    var rarity = new double[parts];
    var keys = new long[parts];
    for (int q = 0; q < parts; q++) {
      keys[q] = asked.tokens.get(q).key;
      rarity[q] = words.rarity(asked.tokens.get(q));
    }
    return new WordTable(word -> {
      var out = new float[parts + 1];
      long key = segment.wordKey(word);
      for (int q = 0; q < parts; q++) {
        out[q] =
            key == keys[q]
                ? (float) rarity[q]
                : SkeletonKey.near(key, keys[q]) ? (float) (NEARLY * rarity[q]) : NOTHING;
      }
      out[parts] = segment.light(word) ? 1 : 0;
      return out;
    });
  }

  /// By the letters.
  static WordTable fine(Asked asked, Segment segment, WordBits words) {
    int parts = asked.tokens.size();
    return new WordTable(word -> {
      var out = new float[parts + 1];
      long key = segment.wordKey(word);
      Token token = null;
      for (int q = 0; q < parts; q++) {
        var part = asked.tokens.get(q);
        out[q] = NOTHING;
        if (SkeletonKey.near(key, part.key) || part.opening()) {
          token = token == null ? segment.token(word) : token;
          out[q] = (float) words.of(part, token);
        }
      }
      out[parts] = segment.light(word) ? 1 : 0;
      return out;
    });
  }

  float[] of(int word) {
    int at = place(word);
    if (known[at] != word) {
      if (used * 2 > known.length) {
        grow();
        at = place(word);
      }
      used++;
      known[at] = word;
      bits[at] = comparing.bits(word);
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
