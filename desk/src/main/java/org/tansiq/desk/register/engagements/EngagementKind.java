package org.tansiq.desk.register.engagements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What sort of meeting of two services it was.
public enum EngagementKind {
  VISIT,
  MEETING,
  SESSION,
  FORUM,
  AGREEMENT,
  TRAINING,
  EXCHANGE,
  CALL,
  DEMONSTRATION,
  OTHER;

  /// The stored code, such as `visit`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key of its word.
  public String key() {
    return "engagement.kind." + code();
  }

  /// Whether both services stand on equal feet whoever hosts, so that it belongs to neither side.
  public boolean joint() {
    return this == SESSION || this == FORUM || this == AGREEMENT || this == EXCHANGE;
  }

  /// The kind of a code, if it is one of these.
  public static Optional<EngagementKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(EngagementKind::code).toList();
  }
}
