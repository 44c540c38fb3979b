package org.tansiq.desk.register.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whose promise it is; ours comes first everywhere.
public enum Pledger {
  OURS,
  THEIRS,
  JOINT;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key of its word.
  public String key() {
    return "commitment.side." + code();
  }

  static Pledger of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Pledger::code).toList();
  }
}
