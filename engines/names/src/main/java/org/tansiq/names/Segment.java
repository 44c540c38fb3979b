package org.tansiq.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One part of an index, read where it lies: on disk through mapped memory, or in memory.
///
/// Words are numbered by how many rows have them, the most frequent first. A list of rows is kept
/// for each word; of two frequent words also for both together.
final class Segment {

  /// "TNSX" and the version of the layout.
  static final long MAGIC = 0x3_5853_4E54L;

  static final int HEAD = 128;

  /// Words of more rows than this are found by pairs.
  static final int FREQUENT = 200;

  /// Bits of a word in a row that say it is a link or title, an initial or cut off, borne beside
  /// the name; the rest is its number.
  static final int LIGHT = 1;

  static final int OPENING = 2;

  static final int KUNYA = 4;

  static final int FLAGS = 3;

  /// Words that stand in a row itself; those of longer names lie elsewhere.
  static final int INLINE = 4;

  /// Bytes of such a word, and the most different words there may be.
  static final int WORD = 3;

  static final int MOST_WORDS = (1 << 8 * WORD - FLAGS) - 1;

  /// In place of a word: there is none, and the words lie elsewhere.
  static final int NONE = 0xFFFFFF;

  static final int ELSEWHERE = 0xFFFFFE;

  /// Words that are kept in memory once they were read.
  private static final int KEPT = 1 << 14;

  private static final int COLUMNS = 8 + WORD * INLINE;
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
  private final MemorySegment memory;
  private final int persons;
  private final int rows;
  private final int frequent;
  private final int buckets;
  private final long[] parts = new long[11];
  private volatile byte @Nullable [] byLetters;
  private final @Nullable Token[] kept;
  private final ReachedWords reached = new ReachedWords(this);

  Segment(MemorySegment memory, String where) {
    this.memory = memory;
    if (memory.byteSize() < HEAD || memory.get(LONG, 0) != MAGIC) {
      throw new Refused(Refused.Code.DAMAGED, where, "it does not begin as an index does");
    }
    persons = memory.get(INT, 8);
    rows = memory.get(INT, 12);
    frequent = memory.get(INT, 20);
    kept = new Token[Math.min(KEPT, memory.get(INT, 16))];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = memory.get(LONG, 24 + 8L * i);
    }
    buckets = (int) ((parts[8] - parts[7]) / Integer.BYTES) - 1;
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

  MemorySegment memory() {
    return memory;
  }

  ReachedWords reached() {
    return reached;
  }

  private int word(long part, long at) {
    return memory.get(INT, part + at);
  }

  /// A word; the frequent ones, which most searches reach, are kept.
  Token token(int word) {
    if (word >= kept.length) {
      return read(word);
    }
    var token = kept[word];
    if (token == null) {
      token = read(word);
      kept[word] = token;
    }
    return token;
  }

  private Token read(int word) {
    var in = new Cursor(memory, parts[0] + word(parts[0], 4L * word));
    int kind = in.one();
    int article = in.one();
    var text = in.text();
    return new Token(
        Script.values()[kind & 15], Token.Role.values()[kind >>> 4], text, article, text);
  }

  boolean frequent(int word) {
    return word < frequent;
  }

  /// The words of a script by their letters; of all parts the only one that is copied, as it is
  /// small and read in every search.
  WordList list(Script script) {
    var here = byLetters;
    if (here == null) {
      here = memory.asSlice(parts[4], parts[5] - parts[4]).toArray(ValueLayout.JAVA_BYTE);
      byLetters = here;
    }
    return new WordList(here, script);
  }

  /// The words of a row into the array, each with its flags; answers how many.
  int words(int row, int[] into) {
    long at = parts[1] + (long) COLUMNS * row + 8;
    for (int i = 0; i < INLINE; i++) {
      into[i] = memory.get(INT, at + (long) WORD * i) & NONE;
    }
    if (into[INLINE - 1] == ELSEWHERE) {
      return elsewhere(memory.get(INT, at), into);
    }
    int count = 0;
    while (count < INLINE && into[count] != NONE) {
      count++;
    }
    return count;
  }

  private int elsewhere(int place, int[] into) {
    var in = new Cursor(memory, parts[2] + Integer.toUnsignedLong(place));
    int count = in.number();
    for (int i = 0; i < count; i++) {
      into[i] = in.number();
    }
    return count;
  }

  /// Where the person of a row stands; the same for all rows of one person.
  int personAt(int row) {
    return word(parts[1], (long) COLUMNS * row);
  }

  /// Where the person of a key stands.
  OptionalInt find(String id) {
    int slots = (int) ((parts[10] - parts[9]) / Integer.BYTES);
    for (int at = IdTable.slot(id, slots); ; at = (at + 1) % slots) {
      int stored = word(parts[9], 4L * at);
      if (stored == 0) {
        return OptionalInt.empty();
      }
      if (personId(stored - 1).equals(id)) {
        return OptionalInt.of(stored - 1);
      }
    }
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
    return word(parts[1], (long) COLUMNS * row + 4) >>> 16;
  }

  int nationality(int row) {
    return word(parts[1], (long) COLUMNS * row + 4) & 0xFFFF;
  }

  /// Rows of a word.
  Rows rows(int word) {
    return list(5, word);
  }

  /// Rows that may have two frequent words, or one whole name.
  Rows pair(int hash) {
    return list(7, hash & buckets - 1);
  }

  /// The list of a number: a part of the segment has the places, the next one the lists.
  private Rows list(int part, int number) {
    long lists = parts[part + 1];
    return new Rows(
        memory,
        lists + Integer.toUnsignedLong(word(parts[part], 4L * number)),
        lists + Integer.toUnsignedLong(word(parts[part], 4L * number + 4)));
  }

  /// Rows of one list, in order.
  static final class Rows {
    private final MemorySegment memory;
    private final long end;
    private long at;
    private int row = -1;

    Rows(MemorySegment memory, long from, long to) {
      this.memory = memory;
      this.at = from;
      this.end = to;
    }

    /// Bytes: about how many rows.
    int size() {
      return (int) Math.min(Integer.MAX_VALUE, end - at);
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
