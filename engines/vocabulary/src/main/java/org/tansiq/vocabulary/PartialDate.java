package org.tansiq.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date as far as it is known (ISO 8601): a day, a month of a year, a year, or a day and month of
/// a year nobody gives (`--09-23`). A year is never guessed.
public sealed interface PartialDate {

  /// The first day it can be, where the year is known.
  Optional<LocalDate> earliest();

  /// The last day it can be, where the year is known.
  Optional<LocalDate> latest();

  /// A full date.
  record Day(LocalDate date) implements PartialDate {
    @Override
    public Optional<LocalDate> earliest() {
      return Optional.of(date);
    }

    @Override
    public Optional<LocalDate> latest() {
      return Optional.of(date);
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /// A month of a year.
  record Month(YearMonth month) implements PartialDate {
    @Override
    public Optional<LocalDate> earliest() {
      return Optional.of(month.atDay(1));
    }

    @Override
    public Optional<LocalDate> latest() {
      return Optional.of(month.atEndOfMonth());
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  /// A year.
  record InYear(Year year) implements PartialDate {
    @Override
    public Optional<LocalDate> earliest() {
      return Optional.of(year.atDay(1));
    }

    @Override
    public Optional<LocalDate> latest() {
      return Optional.of(year.atDay(year.length()));
    }

    @Override
    public String toString() {
      return year.toString();
    }
  }

  /// A day and month whose year is not known.
  record DayOfMonth(MonthDay day) implements PartialDate {
    @Override
    public Optional<LocalDate> earliest() {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> latest() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /// Reads what {@link #toString} writes; anything else is an {@link IllegalArgumentException}.
  static PartialDate parse(String text) {
    try {
      if (text.startsWith("--")) {
        return new DayOfMonth(MonthDay.parse(text));
      }
      return switch (text.length()) {
        case 4 -> new InYear(Year.parse(text));
        case 7 -> new Month(YearMonth.parse(text));
        default -> new Day(LocalDate.parse(text));
      };
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "not a date: " + text + "\nMaybe 2025-09-23, 2025-09, 2025 or --09-23", wrong);
    }
  }
}
