package org.tansiq.desk.register.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How far a commitment has come: proposed → confirmed → accepted → in progress → delivered →
/// verified by another person → closed; or blocked, deferred, cancelled.
public enum Progress {
  PROPOSED,
  CONFIRMED,
  ACCEPTED,
  IN_PROGRESS,
  BLOCKED,
  DEFERRED,
  DELIVERED,
  VERIFIED,
  CLOSED,
  CANCELLED;

  /// Those whose day can pass unkept; a proposed one binds nobody yet.
  static final List<Progress> OWED = List.of(CONFIRMED, ACCEPTED, IN_PROGRESS, BLOCKED, DEFERRED);

  /// The stored code, such as `in-progress`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of its word.
  public String key() {
    return "commitment.stage." + code();
  }

  /// Whether somebody still owes it.
  public boolean owed() {
    return OWED.contains(this);
  }

  /// Whether it was kept.
  public boolean kept() {
    return this == DELIVERED || this == VERIFIED || this == CLOSED;
  }

  static Progress of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElse(PROPOSED);
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Progress::code).toList();
  }

  static String[] owedCodes() {
    return OWED.stream().map(Progress::code).toArray(String[]::new);
  }
}
