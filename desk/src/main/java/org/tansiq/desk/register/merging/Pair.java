package org.tansiq.desk.register.merging;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tansiq.names.Reason;

/// Two records that may be one, side by side, as a page shows them.
public record Pair(NameBearer kind, Profile one, Profile other, double bits, List<Reason> reasons) {

  public Pair {
    reasons = List.copyOf(reasons);
  }

  /// The one that stays when they are merged: the first, unless only the other is confirmed.
  public UUID into() {
    return (otherStays() ? other : one).id();
  }

  /// The one that is merged into it.
  public UUID from() {
    return (otherStays() ? one : other).id();
  }

  private boolean otherStays() {
    return other.confirmed() && !one.confirmed();
  }

  /// The message key of a reason's words.
  public static String key(Reason reason) {
    var kind = reason.kind().name().toLowerCase(Locale.ROOT);
    return switch (reason.kind()) {
      case NATIONALITY -> "duplicate.reason.country" + (reason.bits() > 0 ? "-same" : "-other");
      default -> "duplicate.reason." + kind;
    };
  }
}
