package org.tansiq.names;

/// How likely a string of Latin letters is as a word of a name, by trigrams that fall back to
/// bigrams and single letters (Witten-Bell): what a pair of words is compared against.
final class LetterModel {

  private static final int BASE = Transducer.BASE;
  private final double[] counts;
  private final float[] log2 = new float[BASE * BASE * BASE];
  private final float[] plain = new float[BASE * BASE * BASE];

  /// Weighted counts of trigrams; letter 0 is the edge of a word.
  LetterModel(double[] trigrams) {
    counts = trigrams.clone();
    fill();
  }

  double[] trigrams() {
    return counts.clone();
  }

  /// The probability of a letter after two others; 0 is the edge of a word.
  double probability(int before, int last, int letter) {
    return plain[(before * BASE + last) * BASE + letter];
  }

  /// The base-2 logarithm of the probability of the word, its end included.
  double log2(byte[] word) {
    double sum = 0;
    int context = 0;
    for (int i = 0; i <= word.length; i++) {
      int letter = i == word.length ? 0 : word[i];
      sum += log2[context * BASE + letter];
      context = context % BASE * BASE + letter;
    }
    return sum;
  }

  private void fill() {
    var single = new double[BASE];
    var bigrams = new double[BASE * BASE];
    for (int i = 0; i < counts.length; i++) {
      bigrams[i % (BASE * BASE)] += counts[i];
      single[i % BASE] += counts[i];
    }
    var one = smooth(single, 0, new double[] {});
    for (int b = 0; b < BASE; b++) {
      var two = smooth(bigrams, b * BASE, one);
      for (int a = 0; a < BASE; a++) {
        var three = smooth(counts, (a * BASE + b) * BASE, two);
        for (int c = 0; c < BASE; c++) {
          log2[(a * BASE + b) * BASE + c] = (float) (Math.log(three[c]) / Math.log(2));
          plain[(a * BASE + b) * BASE + c] = (float) three[c];
        }
      }
    }
  }

  private static double[] smooth(double[] counts, int from, double[] lower) {
    double sum = 0;
    int kinds = 0;
    for (int i = 0; i < BASE; i++) {
      sum += counts[from + i];
      kinds += counts[from + i] > 0 ? 1 : 0;
    }
    double held = Math.max(1, kinds);
    var out = new double[BASE];
    for (int i = 0; i < BASE; i++) {
      double back = lower.length == 0 ? 1.0 / BASE : lower[i];
      out[i] = (counts[from + i] + held * back) / (sum + held);
    }
    return out;
  }
}
