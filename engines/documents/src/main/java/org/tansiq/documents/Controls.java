package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.CONTROLS_REMOVED;
import static org.tansiq.documents.Warning.Code.DIRECTION_CONTROLS;
import static org.tansiq.documents.Warning.Code.INVISIBLE_CHARACTERS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Characters that act without being seen: those that carry nothing are taken out of a text, those
/// that change what the reader sees stay in and are reported with their place.
///
/// Direction controls are those of Unicode's bidirectional algorithm (UAX #9, 2.1 to 2.6).
final class Controls {

  private Controls() {}

  static boolean direction(int point) {
    return point == 0x61C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  static boolean invisible(int point) {
    return point == 0xAD
        || (point >= 0x200B && point <= 0x200D)
        || (point >= 0x2060 && point <= 0x2064)
        || point == 0xFEFF
        || point == 0x180E
        || (point >= 0xE0000 && point <= 0xE007F);
  }

  static boolean hidden(int point) {
    return direction(point)
        || invisible(point)
        || Character.isISOControl(point)
        || point == 0x2028
        || point == 0x2029
        || (point >= 0xD800 && point <= 0xDFFF);
  }

  /// Whether nothing in the text can be seen.
  static boolean blank(String text) {
    return text.codePoints()
        .allMatch(point ->
            hidden(point) || Character.isWhitespace(point) || Character.isSpaceChar(point));
  }

  /// The text with `\n` line ends and without control characters and unpaired surrogates.
  static String clean(String text, List<Warning> warnings) {
    StringBuilder clean = new StringBuilder(text.length());
    int removed = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineFeedFollows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t') {
        clean.append(c);
      } else if (c == '\r') {
        clean.append(lineFeedFollows ? "" : "\n");
      } else if (c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029) {
        clean.append('\n');
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        removed++;
      } else {
        clean.append(c);
      }
    }
    if (removed > 0) {
      warnings.add(Warning.of(CONTROLS_REMOVED, removed));
    }
    return clean.toString();
  }

  /// Warns of what stays in the text unseen.
  static void report(String text, List<Warning> warnings) {
    report(text, DIRECTION_CONTROLS, Controls::direction, warnings);
    report(text, INVISIBLE_CHARACTERS, Controls::invisible, warnings);
  }

  private static void report(
      String text, Warning.Code code, IntPredicate wanted, List<Warning> warnings) {
    List<Integer> offsets = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (wanted.test(text.codePointAt(i))) {
        found++;
        if (found <= Warning.MOST_OFFSETS) {
          offsets.add(i);
        }
      }
    }
    if (found > 0) {
      warnings.add(new Warning(code, List.of(Integer.toString(found)), offsets));
    }
  }
}
