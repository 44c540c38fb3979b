package org.tansiq.desk.register.claims;

import java.util.Locale;

/// Where a claim is in its life: proposed → confirmed | corrected | rejected → superseded.
public enum ClaimStatus {
  PROPOSED,
  CONFIRMED,
  CORRECTED,
  REJECTED,
  SUPERSEDED;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a person stands behind the value.
  public boolean held() {
    return this == CONFIRMED || this == CORRECTED;
  }

  /// Whether the claim still speaks, held or not.
  public boolean live() {
    return held() || this == PROPOSED;
  }

  static ClaimStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
