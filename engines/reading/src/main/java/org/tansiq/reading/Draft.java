package org.tansiq.reading;

import java.util.List;
import org.tansiq.vocabulary.EngagementKind;

/// A proposal that has no key yet.
record Draft(EngagementKind kind, boolean planned, Salience salience, List<Claim> claims) {

  Proposal proposal(String key) {
    return new Proposal(key, kind, planned, salience, claims);
  }

  boolean says(Predicate predicate, String value) {
    for (var claim : claims) {
      if (claim.predicate() == predicate && claim.value().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
