package org.tansiq.desk.register.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a claim can state; a single one has one true value, so that two values are a conflict.
public enum Predicate {
  KIND(true),
  HOST_COUNTRY(true),
  PLACE(true),
  START(true),
  END(true),
  PLANNED(true),
  FORUM(true),
  COUNT(true),
  PARTICIPANTS(true),
  INVITED_BY(true),
  PRINCIPAL(false),
  COUNTERPART(false),
  COUNTRY(false),
  ORGANISATION(false),
  TOPIC(false),
  COMMITMENT(false),
  FORM(true),
  TITLE(true),
  PARTY(false),
  SIGNED_ON(true),
  NAME(false),
  POST(false),
  TEXT(true),
  DUE_ON(true);

  private final boolean single;

  Predicate(boolean single) {
    this.single = single;
  }

  /// The stored code, such as `host-country`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether two different values contradict each other.
  public boolean single() {
    return single;
  }

  /// The predicate of a stored code, if it is one of these.
  public static Optional<Predicate> of(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }
}
