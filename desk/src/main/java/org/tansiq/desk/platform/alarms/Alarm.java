package org.tansiq.desk.platform.alarms;

import java.time.Instant;
import java.util.Locale;

/// What its reader has not yet said to have seen.
///
/// @param own whether it concerns the reader's own account
/// @param name of whom it concerns; empty where it is nobody of the desk
/// @param detail the address that guessed, or the reason given
/// @param at when it was raised last
public record Alarm(
    long id, Kind kind, boolean own, String name, String detail, int times, Instant at) {

  /// What raises one.
  public enum Kind {
    SIGN_IN_CLOSED,
    BREAK_GLASS,
    RENEWED;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// The key of its sentence, with its time, its detail, whom it concerns and how often it came.
  public String key() {
    return "alarm." + kind.code() + (own ? ".own" : name.isEmpty() ? ".nobody" : "");
  }
}
