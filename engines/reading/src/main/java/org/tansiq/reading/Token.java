package org.tansiq.reading;

/// One word or number with its place in the article's text and its folded form.
///
/// @param bare the folded form without an Arabic article
/// @param capital whether a Latin word begins with a capital
/// @param number its value where it is one, else -1
/// @param gap what stands between the word before and this one, without spaces
record Token(
    int start,
    int end,
    String raw,
    String folded,
    String bare,
    boolean capital,
    int number,
    String gap) {

  boolean isNumber() {
    return number >= 0;
  }

  /// Whether a comma, bracket, dash or quotation mark parts it from the word before.
  boolean parted() {
    return !gap.isEmpty() && !gap.equals("'") && !gap.equals("’") && !gap.equals("-");
  }

  /// Whether its letters are Arabic.
  boolean arabic() {
    char c = folded.charAt(0);
    return c >= 0x600 && c < 0x700;
  }

  /// Whether it is written in capitals throughout, as an acronym is.
  boolean acronym() {
    if (raw.length() < 2) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      if (!Character.isUpperCase(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
