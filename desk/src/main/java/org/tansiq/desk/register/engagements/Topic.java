package org.tansiq.desk.register.engagements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What police cooperation is about, as a closed list.
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

  /// The stored code, such as `organised-crime`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of its word.
  public String key() {
    return "topic." + code();
  }

  /// The topic of a code, if it is one of these.
  public static Optional<Topic> of(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Topic::code).toList();
  }
}
