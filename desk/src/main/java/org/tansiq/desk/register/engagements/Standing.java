package org.tansiq.desk.register.engagements;

import java.util.Locale;

/// How sure the house is of an engagement.
public enum Standing {
  CONFIRMED,
  PROPOSED,
  CONFLICT,
  ALL;

  /// As it stands in addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
