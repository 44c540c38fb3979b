package org.tansiq.desk.platform.grants;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.officers.SignInRule;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.sight.Marking;

/// A grant that waits for a second person.
///
/// @param officer whom it concerns; empty for somebody who is invited and for a rule
/// @param name that officer's name, or the guest's
record Proposal(
    UUID id,
    Wish.Kind kind,
    Optional<UUID> officer,
    String name,
    String unit,
    Optional<Role> role,
    Optional<Marking> clearance,
    Optional<SignInRule> rule,
    String why,
    UUID proposedBy,
    String proposedName,
    Instant proposedAt) {

  /// Whether this person may be the second.
  boolean decidable(UUID by) {
    return !by.equals(proposedBy) && !officer.filter(by::equals).isPresent();
  }
}
