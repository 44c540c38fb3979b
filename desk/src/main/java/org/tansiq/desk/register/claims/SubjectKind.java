package org.tansiq.desk.register.claims;

import java.util.Locale;

/// What a claim can be about.
public enum SubjectKind {
  ENGAGEMENT,
  AGREEMENT,
  OFFICIAL,
  ORGANISATION,
  COMMITMENT;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SubjectKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
