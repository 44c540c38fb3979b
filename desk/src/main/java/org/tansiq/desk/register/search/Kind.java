package org.tansiq.desk.register.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tansiq.desk.register.claims.SubjectKind;

/// What can be found, in the order in which it is shown.
public enum Kind {
  COUNTRY,
  OFFICIAL,
  ORGANISATION,
  ENGAGEMENT,
  AGREEMENT,
  COMMITMENT,
  SENTENCE;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a code, if it is one of these.
  public static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  static Kind of(SubjectKind subject) {
    return switch (subject) {
      case ENGAGEMENT -> ENGAGEMENT;
      case AGREEMENT -> AGREEMENT;
      case OFFICIAL -> OFFICIAL;
      case ORGANISATION -> ORGANISATION;
      case COMMITMENT -> COMMITMENT;
    };
  }
}
