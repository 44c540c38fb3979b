package org.tansiq.names;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects persons and writes them as one segment: words, rows, persons, and the postings of words
/// by skeleton and of pairs of skeletons by bucket.
final class SegmentWriter {

  private final Map<Word, Integer> wordNumbers = new HashMap<>();
  private final List<Token> words = new ArrayList<>();
  private final Map<Long, Integer> keyNumbers = new HashMap<>();
  private final List<Long> keys = new ArrayList<>();
  private final Ints single = new Ints();
  private final Ints singleRows = new Ints();
  private final Ints pairs = new Ints();
  private final Ints pairRows = new Ints();
  private final Ints rowAt = new Ints();
  private final Ints personAt = new Ints();
  private final Ints narrow = new Ints();
  private final Bytes rows = new Bytes();
  private final Bytes persons = new Bytes();
  private int personCount;

  int rowCount() {
    return rowAt.size();
  }

  /// Adds a person; names that are none are refused before anything is written.
  void add(Person person) {
    add(person, person.names().stream().map(Name::of).toList());
  }

  /// Adds a person whose names were read elsewhere.
  void add(Person person, List<Name> names) {
    int at = persons.size();
    PersonBytes.write(person, persons);
    int columns = Row.year(person.births()) << 16 | Row.nationality(person);
    for (var name : names) {
      personAt.add(at);
      narrow.add(columns);
      row(name.tokens());
    }
    personCount++;
  }

  private void row(List<Token> tokens) {
    int row = rowAt.size();
    rowAt.add(rows.size());
    rows.number(tokens.size());
    for (var token : tokens) {
      rows.number(word(token));
    }
    var keyed = Row.keyed(tokens);
    for (int i = 0; i < keyed.size(); i++) {
      single.add(keyNumbers.getOrDefault(keyed.get(i).key, 0));
      singleRows.add(row);
      for (int j = 0; j < i; j++) {
        pair(SkeletonKey.pair(keyed.get(i).key, keyed.get(j).key), row);
      }
    }
    pair(Row.whole(tokens), row);
  }

  private void pair(int hash, int row) {
    pairs.add(hash);
    pairRows.add(row);
  }

  private int word(Token token) {
    var same = new Word(token);
    var known = wordNumbers.get(same);
    if (known != null) {
      return known;
    }
    int number = words.size();
    wordNumbers.put(same, number);
    words.add(token);
    keyNumbers.computeIfAbsent(
        token.key,
        k -> {
          keys.add(k);
          return keys.size() - 1;
        });
    return number;
  }

  /// A word that is stored once, however often it was written.
  private record Word(Token token) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Word(var that) && token.same(that);
    }

    @Override
    public int hashCode() {
      return token.hash;
    }
  }

  /// Writes the segment; its parts stand one after the other, their places in the head.
  void write(OutputStream out) throws IOException {
    var head = new Bytes();
    int buckets = Integer.highestOneBit(Math.max(16, pairs.size()));
    var order = order();
    var parts = new ArrayList<Bytes>();
    parts.add(words());
    parts.add(columns());
    parts.add(rows);
    parts.add(persons);
    parts.add(sortedKeys(order));
    Postings.write(single, singleRows, rank(order), keys.size(), parts);
    Postings.write(pairs, pairRows, hash -> hash & buckets - 1, buckets, parts);
    head.fixed(Segment.MAGIC, 8).fixed(personCount, 4).fixed(rowAt.size(), 4);
    head.fixed(words.size(), 4).fixed(keys.size(), 4).fixed(buckets, 4);
    long at = Segment.HEAD;
    for (var part : parts) {
      head.fixed(at, 8);
      at += part.size();
    }
    head.fixed(at, 8);
    out.write(java.util.Arrays.copyOf(head.array(), Segment.HEAD));
    for (var part : parts) {
      out.write(part.buffer(), 0, part.size());
    }
  }

  private List<Integer> order() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < keys.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Long.compare(keys.get(a), keys.get(b)));
    return order;
  }

  private static java.util.function.IntUnaryOperator rank(List<Integer> order) {
    var rank = new int[order.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[order.get(i)] = i;
    }
    return key -> rank[key];
  }

  private Bytes sortedKeys(List<Integer> order) {
    var out = new Bytes();
    for (int key : order) {
      out.fixed(keys.get(key), 8);
    }
    return out;
  }

  private Bytes columns() {
    var out = new Bytes();
    for (int row = 0; row < rowAt.size(); row++) {
      out.fixed(rowAt.get(row), 4).fixed(personAt.get(row), 4).fixed(narrow.get(row), 4);
    }
    return out;
  }

  private Bytes words() {
    var letters = new Bytes();
    var out = new Bytes();
    for (var word : words) {
      long at = letters.size() + Segment.WORD * words.size();
      out.fixed(word.key, 8).fixed(word.light() ? at | 1L << 31 : at, 4);
      letters.one(word.role.ordinal() << 4 | word.script.ordinal());
      letters.one(word.text.length() - word.bare.length());
      letters.text(word.text);
    }
    return out.all(letters);
  }
}
