package org.tansiq.names;

/// Which keys were seen, by 64 bits of each: eight bytes a key where the keys would be forty.
final class IdSet {

  private long[] seen = new long[1 << 12];
  private int size;

  /// Whether the key was not there before.
  boolean add(String id) {
    long hash = hash(id);
    if (size * 2 > seen.length) {
      grow();
    }
    return put(hash);
  }

  static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    long spread = SkeletonKey.spread(hash);
    return spread == 0 ? 1 : spread;
  }

  private boolean put(long hash) {
    int at = (int) (hash >>> 20) & seen.length - 1;
    while (seen[at] != 0) {
      if (seen[at] == hash) {
        return false;
      }
      at = at + 1 & seen.length - 1;
    }
    seen[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    var before = seen;
    seen = new long[before.length * 2];
    size = 0;
    for (long hash : before) {
      if (hash != 0) {
        put(hash);
      }
    }
  }
}
