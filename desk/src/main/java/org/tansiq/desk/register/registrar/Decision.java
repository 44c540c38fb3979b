package org.tansiq.desk.register.registrar;

/// What a person decides on a proposed claim.
public sealed interface Decision {

  /// It is so.
  record Confirm() implements Decision {}

  /// It is so, but with this value (canonical, as the predicate wants it).
  record Correct(String value) implements Decision {}

  /// It is not so.
  record Reject() implements Decision {}
}
