package org.tansiq.app;

/// Words of a document as a terminal may show them: their direction does not spill over (Unicode
/// UAX #9 isolates), and nothing in them steers the terminal.
final class Isolated {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Isolated() {}

  static String text(String words) {
    var out = new StringBuilder().append(FIRST_STRONG_ISOLATE);
    words
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !steers(c))
        .forEach(out::appendCodePoint);
    return out.append(POP_DIRECTIONAL_ISOLATE).toString();
  }

  private static boolean steers(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
  }
}
