package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.PartialDate;

/// A report of an engagement, said in a line: fictional persons, nothing read.
record Report(Portrait portrait) {

  static Report of(EngagementKind kind, String host, String... countries) {
    return new Report(
        new Portrait(
            kind,
            false,
            Optional.of(host).filter(h -> !h.isEmpty()),
            Set.of(countries),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Traces.NONE));
  }

  Report on(String start, String end) {
    return times(Optional.of(PartialDate.parse(start)), Optional.of(PartialDate.parse(end)), 0);
  }

  Report on(String day) {
    return on(day, day);
  }

  Report on(String day, int weekday) {
    var date = Optional.of(PartialDate.parse(day));
    return times(date, date, weekday);
  }

  private Report times(Optional<PartialDate> start, Optional<PartialDate> end, int weekday) {
    var p = portrait;
    return new Report(
        new Portrait(
            p.kind(),
            p.planned(),
            p.host(),
            p.countries(),
            start,
            end,
            weekday,
            p.published(),
            p.principals(),
            p.counterparts(),
            p.organisations(),
            p.agreements(),
            p.topics(),
            p.event(),
            p.traces()));
  }

  Report published(String day) {
    var p = portrait;
    return new Report(
        new Portrait(
            p.kind(),
            p.planned(),
            p.host(),
            p.countries(),
            p.start(),
            p.end(),
            p.weekday(),
            Optional.of(PartialDate.parse(day)),
            p.principals(),
            p.counterparts(),
            p.organisations(),
            p.agreements(),
            p.topics(),
            p.event(),
            p.traces()));
  }

  Report with(List<String> principals, List<String> counterparts) {
    var p = portrait;
    return new Report(
        new Portrait(
            p.kind(),
            p.planned(),
            p.host(),
            p.countries(),
            p.start(),
            p.end(),
            p.weekday(),
            p.published(),
            principals,
            counterparts,
            p.organisations(),
            p.agreements(),
            p.topics(),
            p.event(),
            p.traces()));
  }

  Report with(String principal, String counterpart) {
    return with(List.of(principal), List.of(counterpart));
  }

  Report event(String name) {
    var p = portrait;
    return new Report(
        new Portrait(
            p.kind(),
            p.planned(),
            p.host(),
            p.countries(),
            p.start(),
            p.end(),
            p.weekday(),
            p.published(),
            p.principals(),
            p.counterparts(),
            p.organisations(),
            p.agreements(),
            p.topics(),
            Optional.of(name),
            p.traces()));
  }

  Likeness to(Report other) {
    return Coreference.compare(portrait, other.portrait);
  }

  Coreference.Member named(String article, String key) {
    return new Coreference.Member(new Cluster.Member(article, key), Sketch.of(portrait));
  }
}
