package org.tansiq.scheduling;

import java.util.List;
import java.util.stream.Stream;

/// A hard rule a plan breaks: a code, which is the key of its message, the activity, and values.
public record Violation(Code code, String activity, List<String> values) {

  public Violation {
    values = List.copyOf(values);
  }

  static Violation of(Code code, String activity, Object... values) {
    return new Violation(code, activity, Stream.of(values).map(String::valueOf).toList());
  }

  /// The hard rules; the comment names the values.
  public enum Code {
    /// {}
    UNKNOWN_ACTIVITY,
    /// {slot}
    OUTSIDE_THE_DAY,
    /// {slot} {pinned slot}
    OFF_ITS_PIN,
    /// {party} {slot} {cause}
    PARTY_ABSENT,
    /// {party} {slot} {other activities}
    PARTY_BUSY,
    /// {kind} {skill} {level} {capacity}
    NEED_UNMET,
    /// {resource} {kind}
    UNFIT,
    /// {resource} {slot} {cause}
    RESOURCE_ABSENT,
    /// {resource} {slot} {other activity}
    RESOURCE_BUSY,
    /// {resource} {slot} {slots in a row allowed}
    WITHOUT_REST,
    /// {slot} {other activity, which comes first} {the slot after it}
    TOO_EARLY,
    /// {slot} {other activity, which comes after} {its slot}
    TOO_LATE,
    /// {party} {slot} {other party} {how far apart their ranks may be}
    RANKS_APART,
    /// {party} {slot} {other activity} {slots the way between them takes}
    TOO_FAR,
    /// {resource} {slot} {nights in a row allowed}
    TOO_MANY_NIGHTS,
    /// {resource} {slot} {slots that are free after the nights}
    NOT_FREE_AFTER_NIGHTS
  }
}
