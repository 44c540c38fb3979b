package org.tansiq.documents;

import java.util.List;

/// Why a file was not opened: a code, which is the key of the message, and the values it names.
public record Refusal(Code code, List<String> values) implements Opening {

  public Refusal {
    values = List.copyOf(values);
  }

  static Refusal of(Code code, Object... values) {
    return new Refusal(code, Wording.strings(values));
  }

  /// The reasons not to open a file; the comment names the values.
  public enum Code {
    /// {}
    EMPTY,
    /// {size in bytes}
    BLANK,
    /// {size in MB} {limit in MB}
    TOO_LARGE,
    /// {reason as the system gave it}
    UNREADABLE,
    /// {}
    NOT_A_FILE,
    /// {what it looks like: PNG, ELF, … or "?"}
    NOT_A_DOCUMENT,
    /// {what it is: XLSX, ZIP, …}
    UNSUPPORTED,
    /// {kind}
    PASSWORD_PROTECTED,
    /// {pages}
    NO_TEXT_LAYER,
    /// {kind}
    NO_TEXT,
    /// {kind} {limit in MB}
    UNPACKS_TOO_LARGE,
    /// {kind} {limit}
    TOO_INTRICATE,
    /// {kind}
    UNSAFE_XML,
    /// {kind}
    DAMAGED,
    /// {per cent of the characters}
    GARBLED,
    /// {seconds allowed}
    TOO_SLOW,
    /// {levels allowed}
    TOO_DEEP,
    /// {name of what was found}
    INFECTED,
    /// {}
    NOT_SCANNED;

    /// The key of its message: the desk and the command line use the same.
    public String key() {
      return "documents.refusal." + name();
    }
  }
}
