package org.tansiq.desk.register.engagements;

import java.util.Locale;

/// On whose side of the table somebody sat; ours comes first everywhere.
public enum Side {
  OURS,
  THEIRS,
  OTHER;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Side of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
