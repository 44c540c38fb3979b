package org.tansiq.desk.platform.sight;

import java.util.Locale;

/// How secret a record is, and how far an officer is cleared; each includes those before it. The
/// database keeps the place in this list.
public enum Marking {
  OPEN,
  RESTRICTED,
  CONFIDENTIAL,
  SECRET;

  /// The code that pages send.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The message key of its word.
  public String key() {
    return "marking." + code();
  }

  public static Marking at(int level) {
    return values()[level];
  }
}
