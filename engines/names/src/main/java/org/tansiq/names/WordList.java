package org.tansiq.names;

/// The words of one script in the order of their letters, without articles, each as what it does
/// not share with the one before; a table says where two first letters begin.
///
/// A walk along it computes for every beginning once what all words with that beginning share, and
/// leaves out all that begin with what cannot be meant.
final class WordList {

  /// Letters of a word that are looked at.
  static final int LONGEST = 40;

  /// How many there are of a script's letters, one more for the end of a word.
  static final int LATIN = Transducer.BASE;

  static final int ARABIC = ArabicLetters.COUNT + 1;

  /// What goes along: says after each letter whether the beginning may still be meant.
  interface Walk {
    /// The letter, from 1, at a depth from 1; what came before was walked.
    boolean step(int depth, int letter);

    /// The number of a word all of whose letters were walked.
    void word(int number);
  }

  private static final int LATIN_TABLE = 4 * (LATIN * LATIN + 1);
  private static final int ARABIC_TABLE = 4 * (ARABIC * ARABIC + 1);
  private final byte[] bytes;
  private final int table;
  private final int letters;

  /// The list of a script in the bytes of both.
  WordList(byte[] bytes, Script script) {
    this.bytes = bytes;
    this.letters = script == Script.ARABIC ? ARABIC : LATIN;
    this.table = script == Script.ARABIC ? LATIN_TABLE : 0;
  }

  void walk(Walk walk) {
    for (int first = 1; first < letters; first++) {
      if (begin(first, 0) == begin(first + 1, 0) || !walk.step(1, first)) {
        continue;
      }
      for (int second = 0; second < letters; second++) {
        int from = begin(first, second);
        int to = begin(first, second + 1);
        if (from < to && (second == 0 || walk.step(2, second))) {
          words(from, to, walk);
        }
      }
    }
  }

  private int begin(int first, int second) {
    int at = table + 4 * (first * letters + second);
    return LATIN_TABLE
        + ARABIC_TABLE
        + (bytes[at] & 0xFF
            | (bytes[at + 1] & 0xFF) << 8
            | (bytes[at + 2] & 0xFF) << 16
            | bytes[at + 3] << 24);
  }

  private void words(int from, int to, Walk walk) {
    int at = from;
    int dead = Integer.MAX_VALUE;
    while (at < to) {
      int shared = bytes[at];
      int more = bytes[at + 1];
      at += 2;
      if (shared < dead) {
        dead = Integer.MAX_VALUE;
        for (int i = 1; i <= more && dead == Integer.MAX_VALUE; i++) {
          dead = walk.step(shared + i, bytes[at + i - 1]) ? dead : shared + i;
        }
      }
      at += more;
      int number = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        number |= (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      number |= bytes[at++] << shift;
      if (dead == Integer.MAX_VALUE) {
        walk.word(number);
      }
    }
  }
}
