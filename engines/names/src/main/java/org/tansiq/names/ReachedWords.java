package org.tansiq.names;

import java.util.Arrays;

/// The words of a segment that may be one written otherwise, with their bits; what was looked up
/// last is remembered, as given names come again and again.
final class ReachedWords {

  /// The least bits that are worth keeping.
  static final float LEAST = 0.3f;

  /// Numbers of words and the bits of each.
  record Words(int[] numbers, float[] bits) {

    /// The most bits of any.
    float best() {
      float best = 0;
      for (float one : bits) {
        best = Math.max(best, one);
      }
      return best;
    }
  }

  private record Remembered(Token token, WordBits by, Words words) {}

  private static final int REMEMBERED = 1 << 13;
  private final Segment segment;
  private final Remembered[] remembered = new Remembered[REMEMBERED];

  ReachedWords(Segment segment) {
    this.segment = segment;
  }

  /// The words and their bits, the given variant against each.
  Words of(Token token, WordBits by) {
    int at = token.hash * 0x9E3779B1 >>> 19;
    var before = remembered[at];
    if (before != null && before.by() == by && before.token().same(token)) {
      return before.words();
    }
    var found = new Finding(token, by);
    Reach.walk(segment, token, by.weights(), found);
    var words = found.words();
    remembered[at] = new Remembered(token, by, words);
    return words;
  }

  private final class Finding implements Reach.Found {
    private final Token token;
    private final WordBits by;
    private int[] numbers = new int[64];
    private float[] bits = new float[64];
    private int size;

    Finding(Token token, WordBits by) {
      this.token = token;
      this.by = by;
    }

    @Override
    public void word(int number) {
      double count = by.compare(token, segment.token(number));
      if (count > LEAST) {
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, size * 2);
          bits = Arrays.copyOf(bits, size * 2);
        }
        numbers[size] = number;
        bits[size++] = (float) count;
      }
    }

    Words words() {
      return new Words(Arrays.copyOf(numbers, size), Arrays.copyOf(bits, size));
    }
  }
}
