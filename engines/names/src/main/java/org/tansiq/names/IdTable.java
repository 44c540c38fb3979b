package org.tansiq.names;

/// Where the person of each key stands: slots of four bytes, a person at the slot its key hashes to
/// or at the next that was free.
final class IdTable {

  private static final int FREE = 4;
  private final int[] slots;

  private IdTable(int[] slots) {
    this.slots = slots;
  }

  /// The slot a key is looked for first.
  static int slot(String id, int slots) {
    return slot((int) IdSet.hash(id), slots);
  }

  private static int slot(int hash, int slots) {
    return (int) (Integer.toUnsignedLong(hash) * slots >>> Integer.SIZE);
  }

  Bytes bytes() {
    var out = new Bytes();
    for (int stored : slots) {
      out.fixed(stored, Integer.BYTES);
    }
    return out;
  }

  /// Keys as they come, and where each person stands.
  static final class Keys {
    private final Ints hashes = new Ints();
    private final Ints places = new Ints();

    void add(String id, int place) {
      hashes.add((int) IdSet.hash(id));
      places.add(place);
    }

    int size() {
      return hashes.size();
    }

    /// A fifth of the slots stay free, one at least, so that looking for what is not there ends.
    IdTable table() {
      var slots = new int[size() + size() / FREE + 1];
      for (int i = 0; i < size(); i++) {
        int at = slot(hashes.get(i), slots.length);
        while (slots[at] != 0) {
          at = (at + 1) % slots.length;
        }
        slots[at] = places.get(i) + 1;
      }
      return new IdTable(slots);
    }
  }
}
