package org.tansiq.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// One part of an index, read where it lies: on disk through mapped memory, or in memory.
final class Segment {

  /// "TNSX" and the version of the layout.
  static final long MAGIC = 0x1_5853_4E54L;

  static final int HEAD = 128;

  /// Bytes of a word before its letters: its key, where its letters are, whether it is light.
  static final long WORD = 12;

  private static final int COLUMNS = 12;
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
  private final MemorySegment memory;
  private final int persons;
  private final int rows;
  private final int keys;
  private final int buckets;
  private final long[] parts = new long[10];

  Segment(MemorySegment memory, String where) {
    this.memory = memory;
    if (memory.byteSize() < HEAD || memory.get(LONG, 0) != MAGIC) {
      throw new Refused(Refused.Code.DAMAGED, where, "it does not begin as an index does");
    }
    persons = memory.get(INT, 8);
    rows = memory.get(INT, 12);
    keys = memory.get(INT, 20);
    buckets = memory.get(INT, 24);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = memory.get(LONG, 28 + 8L * i);
    }
    if (parts[parts.length - 1] != memory.byteSize()) {
      throw new Refused(
          Refused.Code.DAMAGED,
          where,
          memory.byteSize() + " bytes where " + parts[parts.length - 1] + " were written");
    }
  }

  int persons() {
    return persons;
  }

  int rows() {
    return rows;
  }

  long size() {
    return memory.byteSize();
  }

  MemorySegment memory() {
    return memory;
  }

  private int word(long part, long at) {
    return memory.get(INT, part + at);
  }

  long wordKey(int word) {
    return memory.get(LONG, parts[0] + WORD * word);
  }

  Token token(int word) {
    int at = memory.get(INT, parts[0] + WORD * word + 8) & Integer.MAX_VALUE;
    var in = new Cursor(memory, parts[0] + at);
    int kind = in.one();
    int article = in.one();
    var text = in.text();
    return new Token(
        Script.values()[kind & 15], Token.Role.values()[kind >>> 4], text, article, text);
  }

  /// Whether the word is a link or a title.
  boolean light(int word) {
    return memory.get(INT, parts[0] + WORD * word + 8) < 0;
  }

  /// The words of a row into the array; answers how many.
  int tokens(int row, int[] into) {
    var in =
        new Cursor(memory, parts[2] + Integer.toUnsignedLong(word(parts[1], (long) COLUMNS * row)));
    int count = in.number();
    for (int i = 0; i < count; i++) {
      into[i] = in.number();
    }
    return count;
  }

  /// Where the person of a row stands; the same for all rows of one person.
  int personAt(int row) {
    return word(parts[1], (long) COLUMNS * row + 4);
  }

  Person person(int at) {
    return PersonBytes.read(personCursor(at));
  }

  String personId(int at) {
    var in = personCursor(at);
    in.one();
    return in.text();
  }

  private Cursor personCursor(int at) {
    return new Cursor(memory, parts[3] + Integer.toUnsignedLong(at));
  }

  int year(int row) {
    return word(parts[1], (long) COLUMNS * row + 8) >>> 16;
  }

  int nationality(int row) {
    return word(parts[1], (long) COLUMNS * row + 8) & 0xFFFF;
  }

  /// The number of a key, or -1 where no row has it.
  int key(long key) {
    int low = 0;
    int high = keys - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      long found = memory.get(LONG, parts[4] + 8L * middle);
      if (found == key) {
        return middle;
      }
      if (found < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// Bytes of the list of a key: about how many rows have it.
  int singleSize(int key) {
    return word(parts[5], 4L * key + 4) - word(parts[5], 4L * key);
  }

  Rows single(int key) {
    return new Rows(memory, parts[6], word(parts[5], 4L * key), word(parts[5], 4L * key + 4));
  }

  Rows pair(int hash) {
    long at = 4L * (hash & buckets - 1);
    return new Rows(memory, parts[8], word(parts[7], at), word(parts[7], at + 4));
  }

  /// Rows of one list, in order.
  static final class Rows {
    private final MemorySegment memory;
    private final long end;
    private long at;
    private int row = -1;

    Rows(MemorySegment memory, long part, int from, int to) {
      this.memory = memory;
      this.at = part + from;
      this.end = part + to;
    }

    long size() {
      return end - at;
    }

    /// The next row, or -1.
    int next() {
      if (at >= end) {
        return -1;
      }
      int value = 0;
      int shift = 0;
      while (true) {
        int b = memory.get(ValueLayout.JAVA_BYTE, at++);
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          row += value;
          return row;
        }
        shift += 7;
      }
    }
  }
}
