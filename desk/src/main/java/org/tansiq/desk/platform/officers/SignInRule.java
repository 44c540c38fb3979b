package org.tansiq.desk.platform.officers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For whom one factor, such as a password, is not enough to come in.
public enum SignInRule {
  NOBODY,
  /// Those who may confirm what others propose.
  GRANTING,
  EVERYBODY;

  /// The stored code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The message key of its words.
  public String key() {
    return "rule." + code();
  }

  public static Optional<SignInRule> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
