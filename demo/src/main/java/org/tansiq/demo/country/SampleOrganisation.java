package org.tansiq.demo.country;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A police, ministry, bureau, academy or body; `country` is empty for those that belong to none.
public record SampleOrganisation(
    UUID id,
    String kind,
    String country,
    String acronym,
    Words name,
    @Nullable UUID parent,
    List<UUID> memberships) {

  public SampleOrganisation {
    memberships = List.copyOf(memberships);
  }
}
