package org.tansiq.desk.register.registrar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.claims.NewClaim;

/// What one source says of one engagement and of the agreements made there.
///
/// Claims on persons and bodies carry names; the registrar finds or opens their records.
///
/// @param parent the assembly the engagement belongs to
public record NewEngagement(
    List<NewClaim> claims, List<NewAgreement> agreements, Optional<UUID> parent, boolean demo) {

  public NewEngagement {
    claims = List.copyOf(claims);
    agreements = List.copyOf(agreements);
  }

  /// An agreement as one source reports it: claims on form, title, parties, date and place.
  public record NewAgreement(List<NewClaim> claims) {

    public NewAgreement {
      claims = List.copyOf(claims);
    }

    String value(String predicate) {
      return claims.stream()
          .filter(c -> c.predicate().equals(predicate))
          .map(NewClaim::value)
          .findFirst()
          .orElse("");
    }
  }
}
