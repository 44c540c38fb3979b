package org.tansiq.app;

/// What a command was given cannot be used: the message says what and what to do next, the code is
/// the one the process ends with.
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String words;

  Unusable(int code, String words) {
    super(words, null, false, false);
    this.code = code;
    this.words = words;
  }

  int code() {
    return code;
  }

  String words() {
    return words;
  }
}
