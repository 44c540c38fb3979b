package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.ENCODING_GUESSED;

import java.util.ArrayList;
import java.util.List;

/// Reads text files: nothing to unpack, only the encoding to find.
final class PlainText {

  /// A text may hold a stray control character, not one in twenty.
  private static final int MOST_CONTROLS = 20;

  private PlainText() {}

  static Draft draft(Decoded decoded) {
    refuseBinary(decoded.text());
    return Draft.of(decoded.text(), decoded.encoding(), Origin.UNKNOWN, warnings(decoded));
  }

  static List<Warning> warnings(Decoded decoded) {
    List<Warning> warnings = new ArrayList<>();
    if (decoded.guessed()) {
      warnings.add(Warning.of(ENCODING_GUESSED, decoded.encoding()));
    }
    return warnings;
  }

  private static void refuseBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (c < ' ' && !usual) {
        controls++;
      }
    }
    if ((long) controls * MOST_CONTROLS > text.length()) {
      throw new Refused(Refusal.Code.NOT_A_DOCUMENT, "?");
    }
  }
}
