package org.tansiq.desk.exchange.matches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a hit that somebody held for the one asked for.
public enum Outcome {
  CANDIDATE,
  CONFIRMED,
  REJECTED,
  INCONCLUSIVE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The message key of its words.
  public String key() {
    return "nominal.outcome." + code();
  }

  static Optional<Outcome> of(String code) {
    return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
  }
}
