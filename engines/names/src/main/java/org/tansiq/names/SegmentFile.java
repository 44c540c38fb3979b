package org.tansiq.names;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A segment as bytes: its parts stand one after the other, their places in the head.
///
/// Words are numbered anew by how many rows have them, so that the numbers of frequent ones are
/// short.
final class SegmentFile {

  /// Where each row's words begin, the words of all rows one after the other (twice the number of
  /// each, and one more where it is a kunya), whole keys.
  record Rows(Ints at, Ints words, Ints wholes) {

    int word(int i) {
      return words.get(i) >>> 1;
    }

    boolean kunya(int i) {
      return (words.get(i) & 1) != 0;
    }

    int size() {
      return at.size();
    }

    int end(int row) {
      return row + 1 < at.size() ? at.get(row + 1) : words.size();
    }
  }

  /// Where each row's person stands, what narrows a search, the persons.
  record Columns(Ints personAt, Ints narrow, Bytes persons, IdTable ids) {}

  private final List<Token> words;
  private final Ints counts;
  private final Rows rows;
  private final int[] byCount;
  private final int[] rank;
  private final int[] flagged;

  SegmentFile(List<Token> words, Ints counts, Rows rows) {
    this.words = words;
    this.counts = counts;
    this.rows = rows;
    this.byCount = byCount();
    this.rank = new int[byCount.length];
    this.flagged = new int[byCount.length];
    for (int i = 0; i < byCount.length; i++) {
      var word = words.get(byCount[i]);
      rank[byCount[i]] = i;
      flagged[byCount[i]] =
          i << Segment.FLAGS
              | (word.light() ? Segment.LIGHT : 0)
              | (word.opening() ? Segment.OPENING : 0);
    }
  }

  private int[] byCount() {
    var order = new long[words.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) (Integer.MAX_VALUE - counts.get(i)) << 32 | i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(o -> (int) o).toArray();
  }

  void write(int personCount, Columns columns, OutputStream out) throws IOException {
    int frequent = 0;
    while (frequent < byCount.length && counts.get(byCount[frequent]) > Segment.FREQUENT) {
      frequent++;
    }
    int often = frequent;
    var parts =
        Stream.<Supplier<List<Bytes>>>of(
                () -> List.of(words()),
                () -> columns(columns),
                () -> List.of(columns.persons()),
                () -> List.of(new WordListFile(i -> words.get(byCount[i]), byCount.length).bytes()),
                this::lists,
                () -> pairs(often),
                () -> List.of(columns.ids().bytes()))
            .parallel()
            .map(Supplier::get)
            .flatMap(List::stream)
            .toList();
    var head = new Bytes();
    head.fixed(Segment.MAGIC, 8).fixed(personCount, 4).fixed(rows.size(), 4);
    head.fixed(words.size(), 4).fixed(frequent, 4);
    long at = Segment.HEAD;
    for (var part : parts) {
      head.fixed(at, 8);
      at += part.size();
    }
    head.fixed(at, 8);
    out.write(Arrays.copyOf(head.array(), Segment.HEAD));
    for (var part : parts) {
      out.write(part.buffer(), 0, part.size());
    }
  }

  private Bytes words() {
    var letters = new Bytes();
    var out = new Bytes();
    for (int old : byCount) {
      var word = words.get(old);
      out.fixed(letters.size() + 4 * words.size(), 4);
      letters.one(word.role.ordinal() << 4 | word.script.ordinal());
      letters.one(word.text.length() - word.bare.length());
      letters.text(word.text);
    }
    return out.all(letters);
  }

  /// What stands of each row in one place, and the words of long names.
  private List<Bytes> columns(Columns columns) {
    var out = new Bytes();
    var rowBytes = new Bytes();
    for (int row = 0; row < rows.size(); row++) {
      out.fixed(columns.personAt().get(row), 4).fixed(columns.narrow().get(row), 4);
      int from = rows.at().get(row);
      int count = rows.end(row) - from;
      if (count > Segment.INLINE) {
        out.fixed(rowBytes.size(), Segment.WORD * (Segment.INLINE - 1));
        out.fixed(Segment.ELSEWHERE, Segment.WORD);
        rowBytes.number(count);
        for (int i = from; i < from + count; i++) {
          rowBytes.number(flagged(i));
        }
      } else {
        for (int i = 0; i < Segment.INLINE; i++) {
          out.fixed(i < count ? flagged(from + i) : Segment.NONE, Segment.WORD);
        }
      }
    }
    return List.of(out, rowBytes);
  }

  private int flagged(int i) {
    return flagged[rows.word(i)] | (rows.kunya(i) ? Segment.KUNYA : 0);
  }

  private List<Bytes> lists() {
    var keys = new Ints();
    var of = new Ints();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = rows.at().get(row); i < rows.end(row); i++) {
        int word = rows.word(i);
        if (words.get(word).role == Token.Role.NAME) {
          keys.add(rank[word]);
          of.add(row);
        }
      }
    }
    return Postings.of(keys, of, word -> word, words.size());
  }

  /// Two frequent words of one row, and whole names, by bucket.
  private List<Bytes> pairs(int frequent) {
    var keys = new Ints();
    var of = new Ints();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = rows.at().get(row); i < rows.end(row); i++) {
        for (int j = rows.at().get(row); j < i; j++) {
          int one = rank[rows.word(i)];
          int other = rank[rows.word(j)];
          if (one < frequent && other < frequent && named(one) && named(other)) {
            keys.add(SkeletonKey.pair(one, other));
            of.add(row);
          }
        }
      }
      keys.add(rows.wholes().get(row));
      of.add(row);
    }
    int buckets = Integer.highestOneBit(Math.max(16, keys.size()));
    return Postings.of(keys, of, hash -> hash & buckets - 1, buckets);
  }

  private boolean named(int number) {
    return words.get(byCount[number]).role == Token.Role.NAME;
  }
}
