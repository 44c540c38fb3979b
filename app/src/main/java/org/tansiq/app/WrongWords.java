package org.tansiq.app;

/// A command called with words it does not know; the message says what it takes.
final class WrongWords extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String words;

  WrongWords(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  String words() {
    return words;
  }
}
