package org.tansiq.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.tansiq.reading.Moment.DayMonth;
import org.tansiq.vocabulary.PartialDate;

/// Turns what the text says of a time into a date, out of the text, the address, the day of writing
/// and the weekday. A year that nothing fixes stays open; it is never guessed.
final class Calendar {

  /// A day without a year is of the year that brings it within half a year of the day of writing.
  private static final long HALF_A_YEAR = 183;

  /// How many years back a weekday is looked for from the day somebody took the article.
  private static final int YEARS_BACK = 6;

  private final Optional<PartialDate> published;
  private final Optional<LocalDate> retrieved;
  private final List<Moment> moments;
  private final List<Integer> eventYears;

  Calendar(
      Optional<PartialDate> published,
      Optional<LocalDate> retrieved,
      List<Moment> moments,
      List<Integer> eventYears) {
    this.published = published;
    this.retrieved = retrieved;
    this.moments = moments;
    this.eventYears = eventYears;
  }

  /// A time solved: first and last day as far as known, and how.
  record Solved(
      PartialDate start, PartialDate end, String rule, double confidence, List<String> notes) {}

  Optional<Solved> solve(Moment moment) {
    if (moment.dayGiven()) {
      return day(moment);
    }
    if (moment.first().month() > 0) {
      return month(moment);
    }
    return moment.weekday() > 0 ? weekday(moment) : relative(moment);
  }

  private Optional<Solved> day(Moment moment) {
    var notes = new ArrayList<String>();
    var rule = new StringBuilder("DATE-1");
    int year = moment.first().year();
    if (year == 0) {
      year = yearOf(moment, rule, notes);
    }
    var start = date(moment.first(), year);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    var last = moment.last().orElse(moment.first());
    var lastYear =
        last.year() > 0
            ? last.year()
            : year > 0 && last.month() < moment.first().month() ? year + 1 : year;
    var end = date(last, lastYear);
    if (moment.weekday() > 0) {
      var said = weekday(moment.weekday());
      if (!notes.contains(said)) {
        notes.add(weekdayFits(moment, year) || year == 0 ? said : said + "-conflicts");
      }
    }
    double sure = rule.toString().equals("DATE-6") ? 0.6 : year == 0 ? 0.7 : 0.95;
    return Optional.of(
        new Solved(start.get(), end.orElse(start.get()), rule.toString(), sure, notes));
  }

  /// The year of a day without one, 0 where nothing fixes it; the rule that found it is written
  /// down.
  private int yearOf(Moment moment, StringBuilder rule, List<String> notes) {
    var day = moment.first();
    var anchor = published.flatMap(PartialDate::latest);
    if (anchor.isPresent()) {
      int year = nearest(day, anchor.get());
      if (year > 0 && weekdayFits(moment, year)) {
        rule.replace(0, rule.length(), "DATE-2");
        notes.add("anchor=" + published.get());
        return year;
      }
    }
    for (var other : moments) {
      if (other.first().year() > 0 && other.first().month() == day.month() && sameDay(other, day)) {
        rule.replace(0, rule.length(), "DATE-3");
        return other.first().year();
      }
    }
    var sameMonth = new TreeSet<Integer>();
    moments.stream()
        .filter(m -> m.dayGiven() && m.first().year() > 0 && m.first().month() == day.month())
        .forEach(m -> sameMonth.add(m.first().year()));
    if (sameMonth.size() == 1 && weekdayFits(moment, sameMonth.first())) {
      rule.replace(0, rule.length(), "DATE-3");
      return sameMonth.first();
    }
    if (eventYears.size() == 1 && weekdayFits(moment, eventYears.getFirst()) && anchor.isEmpty()) {
      rule.replace(0, rule.length(), "DATE-4");
      notes.add("event-year=" + eventYears.getFirst());
      return eventYears.getFirst();
    }
    return fromRetrieval(moment, rule, notes);
  }

  private static boolean sameDay(Moment other, DayMonth day) {
    return other.first().day() == day.day()
        || other.last().map(DayMonth::day).orElse(0) == day.day();
  }

  /// The most recent year before the article was taken in which the day has the weekday named.
  private int fromRetrieval(Moment moment, StringBuilder rule, List<String> notes) {
    if (retrieved.isEmpty() || moment.weekday() == 0) {
      return 0;
    }
    for (int year = retrieved.get().getYear();
        year > retrieved.get().getYear() - YEARS_BACK;
        year--) {
      var date = date(moment.first(), year).flatMap(PartialDate::earliest);
      if (date.isPresent() && !date.get().isAfter(retrieved.get()) && weekdayFits(moment, year)) {
        rule.replace(0, rule.length(), "DATE-6");
        notes.add(weekday(moment.weekday()));
        notes.add("retrieved=" + retrieved.get());
        return year;
      }
    }
    return 0;
  }

  private boolean weekdayFits(Moment moment, int year) {
    if (moment.weekday() == 0) {
      return true;
    }
    return date(moment.first(), year)
        .flatMap(PartialDate::earliest)
        .map(d -> d.getDayOfWeek().getValue() == moment.weekday())
        .orElse(false);
  }

  private static int nearest(DayMonth day, LocalDate anchor) {
    for (int year : new int[] {anchor.getYear(), anchor.getYear() - 1, anchor.getYear() + 1}) {
      try {
        var date = LocalDate.of(year, day.month(), day.day());
        if (Math.abs(ChronoUnit.DAYS.between(date, anchor)) <= HALF_A_YEAR) {
          return year;
        }
      } catch (DateTimeException noSuchDay) {
        continue;
      }
    }
    return 0;
  }

  private static Optional<PartialDate> date(DayMonth day, int year) {
    try {
      return year > 0
          ? Optional.of(new PartialDate.Day(LocalDate.of(year, day.month(), day.day())))
          : Optional.of(new PartialDate.DayOfMonth(MonthDay.of(day.month(), day.day())));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Solved> month(Moment moment) {
    int year = moment.first().year();
    if (year == 0) {
      year =
          published
              .flatMap(PartialDate::latest)
              .map(d -> d.getMonthValue() >= moment.first().month() ? d.getYear() : d.getYear() - 1)
              .orElse(0);
    }
    if (year == 0) {
      return Optional.empty();
    }
    var month = new PartialDate.Month(YearMonth.of(year, moment.first().month()));
    return Optional.of(new Solved(month, month, "DATE-7", 0.6, List.of()));
  }

  private Optional<Solved> relative(Moment moment) {
    return written()
        .map(day ->
            switch (moment.relative()) {
              case "yesterday" -> day.minusDays(1);
              case "tomorrow" -> day.plusDays(1);
              default -> day;
            })
        .map(PartialDate.Day::new)
        .map(day -> new Solved(day, day, "DATE-8", 0.85, anchored(List.of(moment.relative()))));
  }

  /// A weekday alone is the last such day up to the day of writing, or the first after it where the
  /// text looks ahead.
  private Optional<Solved> weekday(Moment moment) {
    return written()
        .map(day -> {
          int wanted = moment.lastWeekday() > 0 ? moment.lastWeekday() : moment.weekday();
          boolean ahead = moment.relative().equals("next") || moment.relative().equals("tomorrow");
          var end =
              ahead
                  ? day.plusDays(1 + Math.floorMod(wanted - day.getDayOfWeek().getValue() - 1, 7))
                  : day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - wanted, 7));
          int back = Math.floorMod(end.getDayOfWeek().getValue() - moment.weekday(), 7);
          var start = new PartialDate.Day(end.minusDays(back));
          var notes = anchored(List.of(weekday(moment.weekday())));
          return new Solved(start, new PartialDate.Day(end), "DATE-9", 0.8, notes);
        });
  }

  private List<String> anchored(List<String> notes) {
    var all = new ArrayList<>(notes);
    published.ifPresent(day -> all.add("anchor=" + day));
    return all;
  }

  private static String weekday(int day) {
    return "weekday=" + DayOfWeek.of(day).name().toLowerCase(Locale.ROOT);
  }

  /// The day of writing, where it is known to the day.
  Optional<LocalDate> written() {
    return published.filter(PartialDate.Day.class::isInstance).flatMap(PartialDate::latest);
  }

  /// The year of writing, where known.
  Optional<Year> yearWritten() {
    return published.flatMap(PartialDate::latest).map(d -> Year.of(d.getYear()));
  }
}
