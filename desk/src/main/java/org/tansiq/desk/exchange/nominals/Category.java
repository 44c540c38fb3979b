package org.tansiq.desk.exchange.nominals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a person stands in the list.
public enum Category {
  SUSPECT,
  CONVICTED,
  VICTIM,
  WITNESS,
  MISSING,
  CONTACT,
  OTHER;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The message key of its word.
  public String key() {
    return "nominal.category." + code();
  }

  public static Optional<Category> of(String code) {
    var wanted = code.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.code().equals(wanted)).findFirst();
  }
}
