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

    int letter(int depth) {
      return letters[depth - 1];
    }
  }

  private final List<Entry> latin = new ArrayList<>();
  private final List<Entry> arabic = new ArrayList<>();

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
    var letters = Arrays.copyOf(codes, Math.min(codes.length, WordList.LONGEST));
    if (word.script == Script.ARABIC) {
      for (int i = 0; i < letters.length; i++) {
        letters[i]++;
      }
      arabic.add(new Entry(letters, number));
    } else {
      latin.add(new Entry(letters, number));
      if (word.glued()) {
        latin.add(new Entry(Arrays.copyOfRange(letters, GLUED, letters.length), number));
      }
    }
  }

  Bytes bytes() {
    var first = new Tree(latin).bytes();
    return new Bytes().number(first.size()).all(first).all(new Tree(arabic).bytes());
  }

  /// The nodes of one script; those of a depth are put together in bytes that are used again.
  private static final class Tree {
    private final List<Entry> entries;
    private final List<Bytes> byDepth = new ArrayList<>();

    Tree(List<Entry> entries) {
      this.entries = entries;
      entries.sort(null);
    }

    Bytes bytes() {
      return nodes(0, entries.size(), 1);
    }

    /// The nodes at a depth of the entries from..to, which share all letters before.
    private Bytes nodes(int from, int to, int depth) {
      while (byDepth.size() < depth) {
        byDepth.add(new Bytes());
      }
      var out = byDepth.get(depth - 1).clear();
      for (int at = from; at < to; ) {
        int next = at + 1;
        while (next < to && entries.get(next).letter(depth) == entries.get(at).letter(depth)) {
          next++;
        }
        node(at, next, depth, out);
        at = next;
      }
      return out;
    }

    private void node(int from, int to, int depth, Bytes out) {
      int longer = from;
      while (longer < to && entries.get(longer).letters().length == depth) {
        longer++;
      }
      out.one(
          entries.get(from).letter(depth)
              | (longer > from ? WordList.WORDS : 0)
              | (longer < to ? WordList.BELOW : 0));
      for (int i = from; i < longer; i++) {
        out.number(entries.get(i).number() << 1 | (i + 1 < longer ? 1 : 0));
      }
      if (longer < to) {
        var below = nodes(longer, to, depth + 1);
        out.number(below.size()).all(below);
      }
    }
  }
}
