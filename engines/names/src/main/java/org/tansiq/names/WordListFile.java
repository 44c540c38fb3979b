package org.tansiq.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Writes the words of both scripts as {@link WordList} reads them.
///
/// A Latin word that begins like an article stands twice, also without it.
final class WordListFile {

  private static final int GLUED = 2;

  /// The letters of a word from 1, and its number.
  private record Entry(byte[] letters, int number) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = Arrays.compare(letters, other.letters);
      return order == 0 ? Integer.compare(number, other.number) : order;
    }

    int first() {
      return letters[0];
    }

    int second() {
      return letters.length > 1 ? letters[1] : 0;
    }
  }

  private final List<Entry> latin = new ArrayList<>();
  private final List<Entry> arabic = new ArrayList<>();
  private final Bytes table = new Bytes();
  private final Bytes words = new Bytes();

  WordListFile(IntFunction<Token> numbered, int count) {
    for (int number = 0; number < count; number++) {
      add(numbered.apply(number), number);
    }
  }

  private void add(Token word, int number) {
    var codes = word.bareCodes;
    if (codes.length == 0) {
      return;
    }
    if (word.script == Script.ARABIC) {
      var letters = Arrays.copyOf(codes, Math.min(codes.length, WordList.LONGEST));
      for (int i = 0; i < letters.length; i++) {
        letters[i]++;
      }
      arabic.add(new Entry(letters, number));
    } else {
      var letters = Arrays.copyOf(codes, Math.min(codes.length, WordList.LONGEST));
      latin.add(new Entry(letters, number));
      if (word.glued()) {
        latin.add(new Entry(Arrays.copyOfRange(letters, GLUED, letters.length), number));
      }
    }
  }

  Bytes bytes() {
    write(latin, WordList.LATIN);
    write(arabic, WordList.ARABIC);
    return table.all(words);
  }

  private void write(List<Entry> entries, int letters) {
    entries.sort(null);
    int at = 0;
    for (int begin = 0; begin < letters * letters; begin++) {
      table.fixed(words.size(), 4);
      byte[] before = {};
      while (at < entries.size() && begin(entries.get(at), letters) == begin) {
        before = write(entries.get(at++), before);
      }
    }
    table.fixed(words.size(), 4);
  }

  private static int begin(Entry entry, int letters) {
    return entry.first() * letters + entry.second();
  }

  private byte[] write(Entry entry, byte[] before) {
    var letters = entry.letters();
    int shared =
        before.length == 0
            ? Math.min(GLUED, letters.length)
            : Arrays.mismatch(before, letters) < 0
                ? letters.length
                : Arrays.mismatch(before, letters);
    words.one(shared).one(letters.length - shared);
    for (int i = shared; i < letters.length; i++) {
      words.one(letters[i]);
    }
    words.number(entry.number());
    return letters;
  }
}
