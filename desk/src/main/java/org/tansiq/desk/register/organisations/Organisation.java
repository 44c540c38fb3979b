package org.tansiq.desk.register.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.officials.Named;

/// An organisation as the house knows it today.
///
/// @param kind its stored code, one of {@link #KINDS}
/// @param country empty for one that belongs to no country, which is then a partner itself
/// @param inPost how many officials hold a post in it today
public record Organisation(
    UUID id,
    String kind,
    Optional<String> country,
    Optional<UUID> parent,
    String acronym,
    Named name,
    long inPost,
    long engagements,
    long agreements,
    boolean confirmed) {

  /// All kinds, in the order in which they are offered.
  public static final List<String> KINDS =
      List.of(
          "national-police",
          "gendarmerie",
          "security-service",
          "ministry",
          "ncb",
          "liaison-bureau",
          "regional-body",
          "international-organisation",
          "academy",
          "sports-body",
          "event-organiser",
          "other");

  /// The key of its kind's word.
  public String kindKey() {
    return "organisation.kind." + (KINDS.contains(kind) ? kind : "other");
  }
}
