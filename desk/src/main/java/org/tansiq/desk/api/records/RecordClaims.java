package org.tansiq.desk.api.records;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Subject;

/// The claims of a record that persons stand behind; what a machine proposed never leaves.
@Component
class RecordClaims {

  private final Claims claims;
  private final Policy policy;

  RecordClaims(Claims claims, Policy policy) {
    this.claims = claims;
    this.policy = policy;
  }

  List<ClaimData> of(Caller caller, Subject subject) {
    var sentences =
        caller.scopes().contains(Scope.READ_SOURCES)
            && policy.allows(caller.officer(), Deed.READ_ARTICLES);
    return claims.of(subject).stream()
        .filter(claim -> claim.status().held())
        .map(claim -> data(claim, sentences))
        .toList();
  }

  private static ClaimData data(Claim claim, boolean sentences) {
    return new ClaimData(
        claim.id(),
        claim.predicate(),
        claim.value(),
        claim.ref(),
        claim.status().code(),
        claim.house(),
        claim.citations().stream()
            .map(c ->
                new ClaimData.CitationData(
                    c.source(), c.sentence(), sentences ? Optional.of(c.text()) : Optional.empty()))
            .distinct()
            .toList());
  }
}
