package org.tansiq.desk.register.agreements;

import java.util.Locale;

/// What happens at the end of a term: nothing, another term unless somebody denounces, or an
/// exchange of notes.
public enum Renewal {
  NONE,
  TACIT,
  NOTES;

  /// The key of its word.
  public String key() {
    return "agreement.renewal." + name().toLowerCase(Locale.ROOT);
  }

  static Renewal of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
