package org.tansiq.names;

/// A skeleton as a number, four bits a class.
final class SkeletonKey {

  private static final String CLASSES = "ABFTKSRLMNH";
  private static final int BITS = 4;
  private static final int MOST = 15;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private SkeletonKey() {}

  /// Letters of a script that is not read have a number of their own.
  static long of(String skeleton) {
    long key = 0;
    for (int i = 0; i < Math.min(MOST, skeleton.length()); i++) {
      int at = CLASSES.indexOf(skeleton.charAt(i));
      if (at < 0) {
        return spread(skeleton.hashCode()) >>> 1;
      }
      key = key << BITS | at + 1;
    }
    return key;
  }

  /// The key of two keys, whichever comes first.
  static int pair(long one, long other) {
    return (int) (spread(Math.min(one, other) * 31 + Math.max(one, other)) >>> 32);
  }

  /// The key of a whole name.
  static int whole(long key) {
    return (int) (spread(key ^ GOLDEN) >>> 32);
  }

  /// Two skeletons one after the other; one of vowels only adds nothing.
  static long join(long first, long next) {
    return next == 1 ? first : first << BITS * length(next) ^ next;
  }

  static long spread(long value) {
    long mixed = (value ^ value >>> 32) * GOLDEN;
    return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
  }

  private static int length(long key) {
    return (Long.SIZE - Long.numberOfLeadingZeros(key) + BITS - 1) / BITS;
  }

  /// Whether two keys are few enough changes apart for the words to be worth comparing.
  static boolean near(long one, long other) {
    if (one == other || one < 0 || other < 0) {
      return one == other;
    }
    int n = length(one);
    int m = length(other);
    int most = Math.max(n, m) <= 4 ? 1 : 2;
    return Math.abs(n - m) <= most && apart(one, other, n, m) <= most;
  }

  private static int apart(long one, long other, int n, int m) {
    var last = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      int corner = last[0];
      last[0] = i;
      for (int j = 1; j <= m; j++) {
        boolean same = (one >>> (i - 1) * BITS & 15) == (other >>> (j - 1) * BITS & 15);
        int best = Math.min(corner + (same ? 0 : 1), Math.min(last[j], last[j - 1]) + 1);
        corner = last[j];
        last[j] = best;
      }
    }
    return last[m];
  }
}
