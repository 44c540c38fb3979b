package org.tansiq.desk.register.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where an agreement is in its life.
public enum Stage {
  DRAFTED,
  NEGOTIATED,
  INITIALLED,
  SIGNED,
  IN_FORCE,
  SUSPENDED,
  DENOUNCED,
  EXPIRED,
  TERMINATED,
  SUPERSEDED;

  /// The way every agreement is meant to go; the others are exits, shown only when taken.
  public static final List<Stage> WAY = List.of(DRAFTED, NEGOTIATED, INITIALLED, SIGNED, IN_FORCE);

  /// The stored code, such as `in-force`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of its word.
  public String key() {
    return "agreement.stage." + code();
  }

  /// Whether it binds, or would if it were not suspended.
  public boolean running() {
    return this == IN_FORCE || this == SUSPENDED || this == DENOUNCED;
  }

  /// Whether it is over.
  public boolean ended() {
    return this == EXPIRED || this == TERMINATED || this == SUPERSEDED;
  }

  /// Whether it has not been signed yet.
  public boolean coming() {
    return this == DRAFTED || this == NEGOTIATED || this == INITIALLED;
  }

  /// The class of its chip.
  public String chip() {
    return switch (this) {
      case IN_FORCE -> "chip--ok";
      case SUSPENDED, DENOUNCED -> "chip--warn";
      case EXPIRED, TERMINATED, SUPERSEDED, DRAFTED, NEGOTIATED, INITIALLED, SIGNED ->
          "chip--plain";
    };
  }

  static Stage of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElse(SIGNED);
  }

  /// All codes.
  public static List<String> codes() {
    return Arrays.stream(values()).map(Stage::code).toList();
  }
}
