package org.tansiq.desk.api.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;

/// One statement that a person stands behind, with its sentences.
@Says("One statement about the record, with the sentences that make it")
public record ClaimData(
    UUID id,
    @Says("What is stated, such as `start` or `host-country`") String predicate,
    @Says("A code, a date (ISO 8601, as far as it is known) or words") String value,
    @Says("The record that the value names") Optional<UUID> ref,
    @Says("`confirmed`, or `corrected` where a person put another value in its place")
        String status,
    @Says("Whether it is the house's position where sources disagree") boolean house,
    @Says("Empty where a person recorded it without a source") List<CitationData> citations) {

  public ClaimData {
    citations = List.copyOf(citations);
  }

  /// A sentence of a source.
  @Says("A sentence of a source that makes the claim")
  public record CitationData(
      UUID source,
      int sentence,
      @Says("Null without the scope `read:sources`") Optional<String> text) {}
}
