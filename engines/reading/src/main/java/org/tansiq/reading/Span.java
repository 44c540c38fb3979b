package org.tansiq.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tansiq.vocabulary.PartialDate;

/// When an engagement was, as far as a report tells.
sealed interface Span {

  /// Between two days; `exact` where the report gives the days themselves.
  record Dated(LocalDate first, LocalDate last, boolean exact) implements Span {

    /// Days between this and another span; 0 where they overlap.
    long gap(Dated other) {
      if (other.first.isAfter(last)) {
        return ChronoUnit.DAYS.between(last, other.first);
      }
      return first.isAfter(other.last) ? ChronoUnit.DAYS.between(other.last, first) : 0;
    }

    long days() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + "/" + last;
    }
  }

  /// Days of a year that nobody gives, with the weekday of the first where named (1 is Monday).
  record Yearless(MonthDay first, MonthDay last, int weekday) implements Span {

    /// The same days in a year; February ends where the year says.
    Dated in(int year) {
      var start = first.atYear(year);
      var end = last.atYear(year);
      return new Dated(start, end.isBefore(start) ? end.plusYears(1) : end, true);
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + "/" + last;
    }
  }

  /// Nothing is said.
  record Undated() implements Span {}

  static Span of(Portrait portrait) {
    var start = portrait.start().or(portrait::end);
    if (start.isEmpty()) {
      return new Undated();
    }
    return switch (start.get()) {
      case PartialDate.DayOfMonth day ->
          new Yearless(day.day(), lastDay(portrait, day), portrait.weekday());
      case PartialDate.Day day -> new Dated(day.date(), lastDate(portrait, day.date()), true);
      case PartialDate.Month month -> coarse(month, portrait);
      case PartialDate.InYear year -> coarse(year, portrait);
    };
  }

  private static MonthDay lastDay(Portrait portrait, PartialDate.DayOfMonth start) {
    return portrait.end().orElse(start) instanceof PartialDate.DayOfMonth end
        ? end.day()
        : start.day();
  }

  private static LocalDate lastDate(Portrait portrait, LocalDate start) {
    return portrait
        .end()
        .flatMap(PartialDate::latest)
        .filter(end -> portrait.end().orElseThrow() instanceof PartialDate.Day)
        .filter(end -> !end.isBefore(start))
        .orElse(start);
  }

  private static Span coarse(PartialDate start, Portrait portrait) {
    var first = start.earliest().orElseThrow();
    var last = start.latest().orElseThrow();
    var end = portrait.end().flatMap(PartialDate::latest).filter(e -> e.isAfter(last));
    return new Dated(first, end.orElse(last), false);
  }

  /// The stretch of time a partial date covers, where its year is known.
  static Optional<Dated> range(Optional<PartialDate> date) {
    try {
      return date.flatMap(d ->
          d.earliest()
              .map(first ->
                  new Dated(first, d.latest().orElse(first), d instanceof PartialDate.Day)));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }
}
