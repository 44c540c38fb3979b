package org.tansiq.desk.platform.pages;

import java.util.ArrayList;
import java.util.List;

/// Text from outside as a page may show it: control characters that turn text round are named
/// instead of obeyed (Unicode UAX #9, "Trojan Source").
public final class ShownText {

  private ShownText() {}

  /// The text in parts, each plain or one named control.
  public static List<Part> parts(String text) {
    if (text.codePoints().noneMatch(ShownText::control)) {
      return List.of(new Part(text, false));
    }
    var parts = new ArrayList<Part>();
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (control(c)) {
            flush(plain, parts);
            parts.add(new Part("U+%04X".formatted(c), true));
          } else {
            plain.appendCodePoint(c);
          }
        });
    flush(plain, parts);
    return parts;
  }

  /// The text without them, for places that hold no markup.
  public static String plain(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !control(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Part(plain.toString(), false));
      plain.setLength(0);
    }
  }

  private static boolean control(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  /// @param control whether the text names a control character
  public record Part(String text, boolean control) {}
}
