package org.tansiq.reading;

/// One word or number with its place in the article's text and its folded form.
///
/// @param capital whether a Latin word begins with a capital
/// @param gap what stands between the word before and this one, without spaces
record Token(int start, int end, String raw, String folded, boolean capital, String gap) {

  boolean number() {
    return !folded.isEmpty() && folded.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  int value() {
    return folded.length() > 8 ? -1 : Integer.parseInt(folded);
  }

  /// Whether a comma, bracket, dash or quotation mark parts it from the word before.
  boolean parted() {
    return !gap.isEmpty() && !gap.equals("'") && !gap.equals("’") && !gap.equals("-");
  }
}
