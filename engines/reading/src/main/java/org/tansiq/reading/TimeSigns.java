package org.tansiq.reading;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tansiq.reading.Guard.Reason;
import org.tansiq.reading.Span.Dated;
import org.tansiq.reading.Span.Undated;
import org.tansiq.reading.Span.Yearless;

/// Whether two reports can be of one time, and how much that says.
final class TimeSigns {

  /// Reports of one day differ by this much where they count from their own dateline.
  private static final long SLACK = 2;

  private static final long MONTH = 31;

  private final Sketch a;
  private final Sketch b;
  private final Signs signs;

  private TimeSigns(Sketch a, Sketch b, Signs signs) {
    this.a = a;
    this.b = b;
    this.signs = signs;
  }

  static void compare(Sketch a, Sketch b, Signs signs) {
    new TimeSigns(a, b, signs).compare();
  }

  private void compare() {
    switch (a.span()) {
      case Dated one -> {
        switch (b.span()) {
          case Dated other -> dated(one, other);
          case Yearless other -> yearless(other, one);
          case Undated() -> published(one, b);
        }
      }
      case Yearless one -> {
        switch (b.span()) {
          case Dated other -> yearless(one, other);
          case Yearless other -> yearless(one, other);
          case Undated() -> publications();
        }
      }
      case Undated() -> {
        switch (b.span()) {
          case Dated other -> published(other, a);
          case Yearless _, Undated() -> publications();
        }
      }
    }
  }

  private void dated(Dated one, Dated other) {
    if (one.exact() && other.exact()) {
      exact(one, other, "same-day", "overlapping-days");
    } else if (one.gap(other) > SLACK) {
      signs.contradict(Reason.OTHER_DATE, a.span().toString(), b.span().toString());
    } else {
      boolean months = Math.max(one.days(), other.days()) <= MONTH;
      signs.add(months ? "same-month" : "same-year", a.shownTime(), b.shownTime());
      if (one.exact() || other.exact()) {
        published(one.exact() ? one : other, one.exact() ? b : a);
      } else {
        publications();
      }
    }
  }

  private void exact(Dated one, Dated other, String same, String overlapping) {
    long gap = one.gap(other);
    if (one.first().equals(other.first())) {
      signs.add(same, a.shownTime(), b.shownTime());
    } else if (gap == 0) {
      signs.add(overlapping, a.shownTime(), b.shownTime());
    } else if (gap <= SLACK) {
      signs.add("days-apart", a.shownTime(), b.shownTime());
    } else {
      signs.contradict(Reason.OTHER_DATE, a.span().toString(), b.span().toString());
    }
  }

  private void yearless(Yearless one, Dated other) {
    var near =
        IntStream.rangeClosed(other.first().getYear() - 1, other.last().getYear() + 1)
            .mapToObj(one::in)
            .min(Comparator.comparingLong(other::gap))
            .orElseThrow();
    boolean fits = other.gap(near) <= SLACK;
    if (fits && one.weekday() > 0 && near.first().getDayOfWeek().getValue() != one.weekday()) {
      signs.contradict(
          Reason.OTHER_WEEKDAY,
          Integer.toString(one.weekday()),
          near.first().toString(),
          Integer.toString(near.first().getDayOfWeek().getValue()));
    }
    if (other.exact()) {
      exact(near, other, "same-month-day", "overlapping-month-days");
    } else if (!fits) {
      signs.contradict(Reason.OTHER_DATE, a.span().toString(), b.span().toString());
    } else if (other.days() <= MONTH) {
      signs.add("same-month", a.shownTime(), b.shownTime());
    } else {
      publications();
    }
  }

  private void yearless(Yearless one, Yearless other) {
    int year = 2024;
    var first = one.in(year);
    var second = other.in(year);
    long days = ChronoUnit.DAYS.between(first.first(), second.first());
    boolean weekdays = one.weekday() > 0 && other.weekday() > 0;
    if (weekdays
        && Math.abs(days) <= SLACK
        && Math.floorMod(other.weekday() - one.weekday() - days, 7) != 0) {
      signs.contradict(
          Reason.OTHER_WEEKDAY,
          Integer.toString(one.weekday()),
          other.toString(),
          Integer.toString(other.weekday()));
    } else {
      exact(first, second, "same-month-day", "overlapping-month-days");
    }
  }

  /// A report without a date is written a little after what it reports.
  private void published(Dated known, Sketch undated) {
    var written = Span.range(undated.portrait().published()).filter(Dated::exact);
    if (written.isEmpty() || !known.exact()) {
      publications();
      return;
    }
    var day = written.get().first();
    long after = ChronoUnit.DAYS.between(known.last(), day);
    long before = ChronoUnit.DAYS.between(day, known.first());
    var values = new String[] {known.toString(), day.toString()};
    if (undated.portrait().planned()) {
      signs.add(before >= 0 ? "announced-before" : "announced-after", values);
    } else if (before <= 1 && after <= 5) {
      signs.add("published-then", values);
    } else if (before > 5) {
      signs.add("published-before", values);
    } else if (after > 60) {
      signs.add("published-long-after", values);
    } else if (after > 21) {
      signs.add("published-after", values);
    } else {
      signs.add("time-unknown");
    }
  }

  private void publications() {
    Optional<Dated> one = Span.range(a.portrait().published());
    Optional<Dated> other = Span.range(b.portrait().published());
    if (one.isEmpty() || other.isEmpty()) {
      signs.add("time-unknown");
      return;
    }
    long gap = one.get().gap(other.get());
    boolean exact = one.get().exact() && other.get().exact();
    var values = new String[] {one.get().toString(), other.get().toString()};
    if (gap > 60) {
      signs.add("published-far-apart", values);
    } else if (gap > 14) {
      signs.add("published-apart", values);
    } else if (exact && gap <= 3) {
      signs.add("published-together", values);
    } else {
      signs.add("time-unknown");
    }
  }
}
