package org.tansiq.benchmarks;

/// Winkler's similarity of two strings from 0 to 1 (Winkler 1990, prefix of up to four letters,
/// weight 0.1): a yardstick.
final class JaroWinkler {

  private static final int PREFIX = 4;
  private static final double WEIGHT = 0.1;

  private JaroWinkler() {}

  static double of(String a, String b) {
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    var inA = new boolean[a.length()];
    var inB = new boolean[b.length()];
    int both = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
        if (!inA[i] && !inB[j] && a.charAt(i) == b.charAt(j)) {
          inA[i] = true;
          inB[j] = true;
          both++;
        }
      }
    }
    if (both == 0) {
      return 0;
    }
    double m = both;
    double jaro = (m / a.length() + m / b.length() + (m - turned(a, b, inA, inB) / 2.0) / m) / 3;
    int same = 0;
    while (same < Math.min(PREFIX, Math.min(a.length(), b.length()))
        && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return jaro + same * WEIGHT * (1 - jaro);
  }

  /// Letters that both have, not in one order.
  private static int turned(String a, String b, boolean[] inA, boolean[] inB) {
    int turned = 0;
    int j = 0;
    for (int i = 0; i < inA.length; i++) {
      if (inA[i]) {
        while (!inB[j]) {
          j++;
        }
        turned += a.charAt(i) == b.charAt(j++) ? 0 : 1;
      }
    }
    return turned;
  }
}
