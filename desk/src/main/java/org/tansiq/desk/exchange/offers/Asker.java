package org.tansiq.desk.exchange.offers;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A partner who asks an offer, or is proposed to.
///
/// @param agency as the house calls it
/// @param keysADay the most keys that are answered within 24 hours
/// @param answered how many were in the last 24
/// @param token what it comes with, once it was drawn
record Asker(
    UUID id,
    UUID offer,
    String agency,
    int keysADay,
    long answered,
    String why,
    UUID proposedBy,
    String proposedName,
    String confirmedName,
    Optional<UUID> token,
    State state) {

  enum State {
    PROPOSED,
    CONFIRMED,
    ENDED;

    /// The message key of its word.
    String key() {
      return "offers.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  long left() {
    return Math.max(0, keysADay - answered);
  }

  /// Whether somebody may agree to it: never who proposed it.
  boolean confirmableBy(UUID officer) {
    return state == State.PROPOSED && !proposedBy.equals(officer);
  }
}
