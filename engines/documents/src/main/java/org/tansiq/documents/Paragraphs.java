package org.tansiq.documents;

/// Collects a document's text: paragraphs parted by one blank line, spaces collapsed, no more than
/// the limit.
final class Paragraphs {

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private boolean space;
  private int breaks;

  Paragraphs(int limit) {
    this.limit = limit;
  }

  /// Running text, in which any white space is one space.
  void running(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
        space = true;
      } else {
        letter(c);
      }
    }
  }

  void space() {
    space = true;
  }

  void line() {
    breaks = Math.max(breaks, 1);
  }

  void paragraph() {
    breaks = 2;
  }

  private void letter(char c) {
    if (text.isEmpty()) {
      breaks = 0;
      space = false;
    }
    if (breaks > 0) {
      text.repeat('\n', breaks);
    } else if (space) {
      text.append(' ');
    }
    breaks = 0;
    space = false;
    text.append(c);
  }

  /// Whether the text is longer than may be kept, so that reading on is idle.
  boolean full() {
    return text.length() > limit;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
