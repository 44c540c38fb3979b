package org.tansiq.documents;

import java.text.Normalizer;

/// A file's name as somebody gave it, never trusted: the folder parts are dropped when it is born.
///
/// A name is shown through `shown()`, since a name such as `report\u202Efdp.exe` displays as
/// something it is not.
public record FileName(String value) {

  private static final int LONGEST_SHOWN = 120;

  public FileName {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    value = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
  }

  /// The name with every control, direction or invisible character written out (`⟨U+202E⟩`), and
  /// long names shortened in the middle so that the ending stays visible.
  public String shown() {
    if (value.isBlank()) {
      return "?";
    }
    int length = value.codePointCount(0, value.length());
    if (length <= LONGEST_SHOWN) {
      return marked(value);
    }
    int half = LONGEST_SHOWN / 2;
    return marked(value.substring(0, value.offsetByCodePoints(0, half)))
        + "…"
        + marked(value.substring(value.offsetByCodePoints(value.length(), -half)));
  }

  /// The name without its last ending: `visit.txt` gives `visit`.
  public String stem() {
    int dot = value.lastIndexOf('.');
    return dot > 0 ? value.substring(0, dot) : value;
  }

  private static String marked(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .forEach(point -> {
          if (Controls.hidden(point)) {
            shown.append("⟨U+%04X⟩".formatted(point));
          } else {
            shown.appendCodePoint(point);
          }
        });
    return shown.toString();
  }
}
