package org.tansiq.reading.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tansiq.reading.Claim;
import org.tansiq.reading.Predicate;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Salience;

/// One engagement as one document reports it, in the shape of the annotated articles, so that a
/// person's record and a machine's can be laid side by side.
///
/// @param id the same wherever two documents report one engagement; empty where nobody said
/// @param kind the code of the kind that leads the text
/// @param also further kinds that are accepted
/// @param background mentioned in passing: neither rewarded nor punished
/// @param probable whether its `id` is uncertain, so that it is left out of coreference
/// @param host ISO country where it took place, empty where unknown
/// @param agreements the titles
public record EngagementRecord(
    String id,
    String kind,
    List<String> also,
    boolean background,
    boolean probable,
    String host,
    When start,
    When end,
    List<String> principals,
    List<String> counterparts,
    List<String> countries,
    List<String> organisations,
    List<String> agreements,
    List<String> topics) {

  public EngagementRecord {
    also = List.copyOf(also);
    principals = List.copyOf(principals);
    counterparts = List.copyOf(counterparts);
    countries = List.copyOf(countries);
    organisations = List.copyOf(organisations);
    agreements = List.copyOf(agreements);
    topics = List.copyOf(topics);
  }

  /// A day (`full`, ISO) or as much of it as is known (`partial`: `2025-03`, `2025`, `--09-23`);
  /// empty where not.
  public record When(String full, String partial) {

    static When of(Optional<Claim> claim) {
      var value = claim.map(Claim::value).orElse("");
      boolean day = value.length() == 10;
      return new When(day ? value : "", day ? "" : value);
    }

    /// What is known, as one word.
    String known() {
      return full.isEmpty() ? partial : full;
    }
  }

  /// What a reading proposes, under the name of the engagement it belongs to.
  public static EngagementRecord of(Proposal proposal, String id) {
    return new EngagementRecord(
        id,
        proposal.kind().code(),
        List.of(),
        proposal.salience() == Salience.BACKGROUND,
        false,
        proposal.one(Predicate.HOST_COUNTRY).map(Claim::value).orElse(""),
        When.of(proposal.one(Predicate.START)),
        When.of(proposal.one(Predicate.END)),
        proposal.values(Predicate.PRINCIPAL),
        proposal.values(Predicate.COUNTERPART),
        proposal.values(Predicate.COUNTRY),
        proposal.values(Predicate.ORGANISATION),
        proposal.values(Predicate.AGREEMENT),
        proposal.values(Predicate.TOPIC));
  }

  /// Everybody who took part, each once.
  List<String> people() {
    var all = new LinkedHashSet<>(principals);
    all.addAll(counterparts);
    return List.copyOf(all);
  }

  /// Whether a kind is the leading one or among those accepted.
  boolean accepts(String other) {
    return kind.equals(other) || also.contains(other);
  }
}
