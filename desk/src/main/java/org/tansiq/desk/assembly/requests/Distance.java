package org.tansiq.desk.assembly.requests;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How many letters must be added, left out or changed to make one word of another (Levenshtein).
final class Distance {

  private Distance() {}

  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(one -> between(one, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  static int between(String one, String other) {
    var before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
