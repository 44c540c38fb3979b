package org.tansiq.desk.exchange.duplicates;

import java.util.List;
import java.util.UUID;
import org.tansiq.names.Reason;

/// Two records that may be one, the lesser id first, with what speaks for and against.
record Likely(
    UUID one, UUID other, int labelOne, int labelOther, double bits, List<Reason> reasons) {
  Likely {
    reasons = List.copyOf(reasons);
  }
}
