package org.tansiq.documents;

import java.util.List;

/// Something an officer should know about a text before trusting it.
///
/// `values` fill the message of the code, in order; `offsets` point into the text, for the first
/// hundred places.
public record Warning(Code code, List<String> values, List<Integer> offsets) {

  /// Most offsets a warning carries.
  public static final int MOST_OFFSETS = 100;

  public Warning {
    values = List.copyOf(values);
    offsets = List.copyOf(offsets.subList(0, Math.min(offsets.size(), MOST_OFFSETS)));
  }

  static Warning of(Code code, Object... values) {
    return new Warning(code, Wording.strings(values), List.of());
  }

  /// What is worth a warning; a partial one means that text is missing.
  public enum Code {
    /// {characters kept}
    TEXT_CUT(true),
    /// {kind}
    ENDS_EARLY(true),
    /// {number of characters}
    CHARACTERS_LOST(true),
    /// {pages without text} {pages}
    PAGES_WITHOUT_TEXT(true),
    /// {attachments left out} {limit}
    ATTACHMENTS_LEFT_OUT(true),
    /// {the encoding}
    ENCODING_GUESSED(false),
    /// {the encoding it had been taken for}
    ENCODING_REPAIRED(false),
    /// {number of characters}
    CONTROLS_REMOVED(false),
    /// {number of characters}
    DIRECTION_CONTROLS(false),
    /// {number of characters}
    INVISIBLE_CHARACTERS(false);

    private final boolean partial;

    Code(boolean partial) {
      this.partial = partial;
    }

    /// Whether text is missing.
    public boolean partial() {
      return partial;
    }

    /// The key of its message: the desk and the command line use the same.
    public String key() {
      return "documents.warning." + name();
    }
  }
}
