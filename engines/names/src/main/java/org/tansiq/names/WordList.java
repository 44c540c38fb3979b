package org.tansiq.names;

/// The words of one script as a tree of their letters, without articles: the node of a letter, the
/// words that end there, then the nodes below it, with their length, so that they can be left out.
///
/// A walk along it computes for every beginning once what all words with that beginning share, and
/// leaves out all that begin with what cannot be meant.
final class WordList {

  /// Letters of a word that are looked at.
  static final int LONGEST = 40;

  /// What the first byte of a node says beside its letter.
  static final int WORDS = 0x40;

  static final int BELOW = 0x80;
  private static final int LETTER = 0x3F;

  /// What goes along: says after each letter whether the beginning may still be meant.
  interface Walk {
    /// The letter, from 1, at a depth from 1; what came before was walked.
    boolean step(int depth, int letter);

    /// The number of a word whose last letter was just walked.
    void word(int number);
  }

  private final byte[] bytes;
  private final int begin;
  private final int end;
  private int at;

  /// The list of a script in the bytes of both: the length of the Latin one stands before it.
  WordList(byte[] bytes, Script script) {
    this.bytes = bytes;
    at = 0;
    int length = number();
    this.begin = script == Script.ARABIC ? at + length : at;
    this.end = script == Script.ARABIC ? bytes.length : at + length;
  }

  void walk(Walk walk) {
    at = begin;
    walk(walk, end, 1);
  }

  private void walk(Walk walk, int to, int depth) {
    while (at < to) {
      int node = bytes[at++];
      boolean alive = walk.step(depth, node & LETTER);
      if ((node & WORDS) != 0) {
        words(walk, alive);
      }
      if ((node & BELOW) != 0) {
        int length = number();
        int next = at + length;
        if (alive) {
          walk(walk, next, depth + 1);
        }
        at = next;
      }
    }
  }

  /// Twice each number, and one more where another follows.
  private void words(Walk walk, boolean alive) {
    int value;
    do {
      value = number();
      if (alive) {
        walk.word(value >>> 1);
      }
    } while ((value & 1) != 0);
  }

  private int number() {
    int value = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      value |= (bytes[at++] & 0x7F) << shift;
      shift += 7;
    }
    return value | bytes[at++] << shift;
  }
}
