package org.tansiq.desk.api.records;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.organisations.Organisation;

/// An organisation.
@Says("An organisation")
public record OrganisationData(
    UUID id,
    String kind,
    Name name,
    Optional<String> acronym,
    @Says("ISO 3166-1; null for one that belongs to no country") Optional<String> country,
    Optional<UUID> parent,
    @Says("Its page at the desk") String page) {

  static OrganisationData of(Organisation one) {
    return new OrganisationData(
        one.id(),
        one.kind(),
        Name.of(one.name()),
        Name.some(one.acronym()),
        one.country(),
        one.parent(),
        "/organisations/" + one.id());
  }
}
