package org.tansiq.desk.intake.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tansiq.reading.Predicate;
import org.tansiq.reading.Proposal;
import org.tansiq.vocabulary.PartialDate;

/// By what an engagement is looked up among others: the countries beside home, and the days it can
/// have touched.
record Span(List<String> countries, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  Span {
    countries = List.copyOf(countries);
  }

  static Span of(Proposal proposal, String home) {
    var countries = new TreeSet<>(proposal.values(Predicate.COUNTRY));
    countries.addAll(proposal.values(Predicate.HOST_COUNTRY));
    countries.remove(home);
    var start = proposal.one(Predicate.START).map(c -> PartialDate.parse(c.value()));
    var end = proposal.one(Predicate.END).map(c -> PartialDate.parse(c.value()));
    var earliest = start.flatMap(PartialDate::earliest);
    return new Span(
        List.copyOf(countries),
        earliest,
        end.flatMap(PartialDate::latest).or(() -> start.flatMap(PartialDate::latest)));
  }
}
