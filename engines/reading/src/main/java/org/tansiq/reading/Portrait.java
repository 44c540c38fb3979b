package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.PartialDate;

/// What is known of one engagement, for telling whether another report is of the same: out of an
/// article, or out of a register.
///
/// @param host ISO country, where known
/// @param countries ISO countries taking part
/// @param weekday of the first day, 1 is Monday; 0 where nobody names it
/// @param published when the article appeared
/// @param event the forum or assembly it is or belongs to, best with its number: `93rd session`
public record Portrait(
    EngagementKind kind,
    boolean planned,
    Optional<String> host,
    Set<String> countries,
    Optional<PartialDate> start,
    Optional<PartialDate> end,
    int weekday,
    Optional<PartialDate> published,
    List<String> principals,
    List<String> counterparts,
    List<String> organisations,
    List<String> agreements,
    Set<String> topics,
    Optional<String> event,
    Traces traces) {

  public Portrait {
    countries = Set.copyOf(countries);
    principals = List.copyOf(principals);
    counterparts = List.copyOf(counterparts);
    organisations = List.copyOf(organisations);
    agreements = List.copyOf(agreements);
    topics = Set.copyOf(topics);
  }

  /// What an article reports; the wording of the whole speaks for what it is about.
  public static Portrait of(Reading reading, Proposal proposal) {
    return new Portrait(
        proposal.kind(),
        proposal.planned(),
        proposal.one(Predicate.HOST_COUNTRY).map(Claim::value),
        Set.copyOf(proposal.values(Predicate.COUNTRY)),
        date(proposal, Predicate.START),
        date(proposal, Predicate.END),
        proposal.one(Predicate.START).map(SaidWeekday::in).orElse(0),
        reading.published(),
        proposal.values(Predicate.PRINCIPAL),
        proposal.values(Predicate.COUNTERPART),
        proposal.values(Predicate.ORGANISATION),
        proposal.values(Predicate.AGREEMENT),
        Set.copyOf(proposal.values(Predicate.TOPIC)),
        Editions.phrase(reading.sentences())
            .or(() -> proposal.one(Predicate.FORUM).map(Claim::value)),
        proposal.salience() == Salience.MAIN ? Traces.of(reading) : Traces.NONE);
  }

  /// Which edition of a recurring event it is or stands in the margin of.
  OptionalInt edition() {
    return event.map(Editions::number).orElse(OptionalInt.empty());
  }

  private static Optional<PartialDate> date(Proposal proposal, Predicate predicate) {
    return proposal.one(predicate).map(c -> PartialDate.parse(c.value()));
  }
}
