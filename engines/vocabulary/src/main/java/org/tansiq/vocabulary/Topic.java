package org.tansiq.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What police cooperation is about; the closed list of the register.
public enum Topic {
  TERRORISM,
  ORGANISED_CRIME,
  DRUGS,
  IRREGULAR_MIGRATION,
  CYBERCRIME,
  FINANCIAL_CRIME,
  EVENT_SECURITY,
  PEACEKEEPING,
  TRAINING,
  FORENSICS,
  TECHNOLOGY,
  INFORMATION_EXCHANGE,
  ROAD_SAFETY,
  BORDER_SECURITY,
  CLOSE_PROTECTION;

  /// The stored code, such as `irregular-migration`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The topic of a code.
  public static Optional<Topic> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
