package org.tansiq.desk.register.engagements;

import java.util.Locale;

/// Whether we received or they did.
public enum Hosted {
  OURS,
  THEIRS;

  /// As it stands in addresses and files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
