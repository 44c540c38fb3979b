package org.tansiq.desk.exchange.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why somebody may ask for a person; there is no other reason.
public enum Purpose {
  INVESTIGATION,
  WANTED,
  MISSING,
  IDENTIFICATION,
  BORDER,
  VETTING,
  PARTNER_REQUEST;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message key of its words.
  public String key() {
    return "nominal.purpose." + code();
  }

  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }
}
