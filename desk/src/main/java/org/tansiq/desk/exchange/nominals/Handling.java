package org.tansiq.desk.exchange.nominals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be done with information: H0 to prevent or fight crime, H1 not in court, H2 not passed
/// on, both without the owner's permission, H3 as its words say.
public enum Handling {
  H0,
  H1,
  H2,
  H3;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The message key of what it asks of a reader.
  public String key() {
    return "nominal.handling." + code();
  }

  public static Optional<Handling> of(String code) {
    var wanted = code.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(h -> h.code().equals(wanted)).findFirst();
  }
}
