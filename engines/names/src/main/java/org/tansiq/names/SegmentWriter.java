package org.tansiq.names;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects persons, each word once, and has them written as one segment.
final class SegmentWriter {

  private final Map<Word, Integer> wordNumbers = new HashMap<>();
  private final List<Token> words = new ArrayList<>();
  private final Ints counts = new Ints();
  private final Ints rowWords = new Ints();
  private final Ints rowAt = new Ints();
  private final Ints wholes = new Ints();
  private final Ints personAt = new Ints();
  private final Ints narrow = new Ints();
  private final Bytes persons = new Bytes();
  private final IdTable.Keys ids = new IdTable.Keys();

  int rowCount() {
    return rowAt.size();
  }

  /// Whether a name more could be one word too many.
  boolean full() {
    return words.size() > Segment.MOST_WORDS - Name.MOST_PARTS;
  }

  /// Adds a person; names that are none are refused before anything is written.
  void add(Person person) {
    add(person, person.names().stream().map(Name::of).toList());
  }

  /// Adds a person whose names were read elsewhere.
  void add(Person person, List<Name> names) {
    int at = persons.size();
    PersonBytes.write(person, persons);
    ids.add(person.id(), at);
    int columns = Row.year(person.births()) << 16 | Row.nationality(person);
    for (var name : names) {
      personAt.add(at);
      narrow.add(columns);
      row(name.tokens());
    }
  }

  private void row(List<Token> tokens) {
    rowAt.add(rowWords.size());
    for (var token : tokens) {
      int number = word(token);
      rowWords.add(number << 1 | (token.kunya() ? 1 : 0));
      counts.set(number, counts.get(number) + 1);
    }
    wholes.add(Row.whole(tokens));
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
    counts.add(0);
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

  /// Writes the segment.
  void write(OutputStream out) throws IOException {
    new SegmentFile(words, counts, new SegmentFile.Rows(rowAt, rowWords, wholes))
        .write(ids.size(), new SegmentFile.Columns(personAt, narrow, persons, ids.table()), out);
  }
}
