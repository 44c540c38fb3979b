package org.tansiq.desk.exchange.duplicates;

import java.util.List;
import java.util.Locale;
import org.tansiq.desk.register.merging.Profile;
import org.tansiq.names.Reason;

/// Two records side by side, as a page shows them.
public record Pair(Profile one, Profile other, double bits, List<Reason> reasons) {
  public Pair {
    reasons = List.copyOf(reasons);
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
