package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit, meeting, session, forum, signature, training, exchange, call or demonstration.
///
/// `place` is null for a call; `meetings` counts the meetings of a declared series, else 0.
public record SampleEngagement(
    UUID id,
    String kind,
    Words title,
    @Nullable SamplePlace place,
    LocalDate from,
    LocalDate to,
    Standing standing,
    int meetings,
    Company company,
    List<String> topics,
    Words outcome,
    List<Disagreement> disagreements) {

  public SampleEngagement {
    topics = List.copyOf(topics);
    disagreements = List.copyOf(disagreements);
  }

  /// Whether it is still to come, whether a person has confirmed it, and what it is a part of.
  public record Standing(boolean planned, String status, @Nullable UUID parent) {}

  /// Who took part: the countries, their organisations, and the delegations by precedence.
  public record Company(
      List<String> countries, List<UUID> organisations, List<Delegate> delegates) {

    public Company {
      countries = List.copyOf(countries);
      organisations = List.copyOf(organisations);
      delegates = List.copyOf(delegates);
    }
  }

  /// One person of a delegation; `side` is ours, theirs or other.
  public record Delegate(UUID official, String side) {}

  /// Two sources that differ on one value; the first is the house's position.
  public record Disagreement(String predicate, String house, String other, String otherPublisher) {}
}
