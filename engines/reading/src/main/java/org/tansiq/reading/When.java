package org.tansiq.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tansiq.reading.Moment.Edge;
import org.tansiq.reading.Times.Timed;
import org.tansiq.vocabulary.Confidence;
import org.tansiq.vocabulary.PartialDate;

/// First and last day of an engagement, from the time that fits it best and from what the text says
/// of its length, its beginning and its end.
final class When {

  private static final long LONGEST = 40;
  private static final int LEAP = 2024;

  private final Pages pages;
  private final List<Timed> times;
  private final Timed best;
  private final double sure;

  When(Pages pages, List<Timed> times, Timed best, double sure) {
    this.pages = pages;
    this.times = times;
    this.best = best;
    this.sure = sure;
  }

  List<Claim> claims() {
    var solved = best.solved();
    if (!solved.start().equals(solved.end())) {
      return List.of(start(solved.start(), best), end(solved.end(), best));
    }
    var lasted = lasting();
    if (lasted.isPresent()) {
      return lasted.get();
    }
    for (var other : times) {
      if (other != best && far(other) <= 3) {
        var date = following(other, sameYear(other.solved().start(), solved.start()));
        if (other.moment().edge() == Edge.ENDS && apart(solved.start(), date) > 0) {
          return List.of(start(solved.start(), best), end(date, other));
        }
        boolean first = other.moment().edge() == Edge.BEGINS || best.moment().edge() == Edge.ENDS;
        if (ends() && first && apart(date, solved.end()) > 0) {
          return List.of(start(date, other), end(solved.end(), best));
        }
      }
    }
    var closed = closed();
    if (closed.isPresent()) {
      return List.of(start(solved.start(), best), end(closed.get().solved().end(), closed.get()));
    }
    var claims = new ArrayList<Claim>();
    if (best.moment().edge() != Edge.ENDS) {
      claims.add(start(solved.start(), best));
    }
    if (best.moment().edge() != Edge.BEGINS) {
      claims.add(end(solved.end(), best));
    }
    return claims;
  }

  private boolean ends() {
    var edge = best.moment().edge();
    var phrase = pages.phrases().get(best.moment().sentence());
    return edge == Edge.ENDS || edge == Edge.NONE && Edges.closing(phrase);
  }

  /// What began one day is over on the day that a sentence tells its end.
  private Optional<Timed> closed() {
    if (best.moment().edge() != Edge.BEGINS) {
      return Optional.empty();
    }
    return times.stream()
        .filter(other ->
            other != best
                && Edges.closing(pages.phrases().get(other.moment().sentence()))
                && apart(best.solved().start(), other.solved().end()) > 0)
        .findFirst();
  }

  /// `until Thursday` is the first Thursday after the beginning.
  private PartialDate following(Timed other, PartialDate solved) {
    var start = best.solved().start();
    boolean weekday = !other.moment().dayGiven() && other.moment().weekday() > 0;
    if (weekday && other.moment().edge() == Edge.ENDS && start instanceof PartialDate.Day day) {
      int ahead = other.moment().weekday() - day.date().getDayOfWeek().getValue();
      return new PartialDate.Day(day.date().plusDays(Math.floorMod(ahead - 1, 7) + 1L));
    }
    return solved;
  }

  /// A day without a year beside a full one is of that year.
  private static PartialDate sameYear(PartialDate open, PartialDate full) {
    return open instanceof PartialDate.DayOfMonth day && full instanceof PartialDate.Day known
        ? new PartialDate.Day(day.day().atYear(known.date().getYear()))
        : open;
  }

  private int far(Timed other) {
    return Math.abs(other.moment().sentence() - best.moment().sentence());
  }

  /// Days from one date to another where that is known and short, else 0.
  private static long apart(PartialDate from, PartialDate to) {
    var a = day(from);
    var b = day(to);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long days = ChronoUnit.DAYS.between(a.get(), b.get());
    return days <= LONGEST ? days : 0;
  }

  private static Optional<LocalDate> day(PartialDate date) {
    return switch (date) {
      case PartialDate.Day full -> Optional.of(full.date());
      case PartialDate.DayOfMonth open -> Optional.of(open.day().atYear(LEAP));
      default -> Optional.empty();
    };
  }

  /// A length said beside the time gives the other end.
  private Optional<List<Claim>> lasting() {
    int sentence = best.moment().sentence();
    for (int s : new int[] {sentence, sentence + 1, sentence - 1, 0, 1}) {
      if (s >= 0 && s < pages.phrases().size()) {
        var phrase = pages.phrases().get(s);
        var lasting =
            phrase.has(Kind.TRIGGER) || Lasting.said(phrase)
                ? Lasting.in(phrase)
                : Optional.<Lasting>empty();
        if (lasting.isPresent()) {
          boolean closing =
              s == sentence && best.moment().edge() != Edge.BEGINS && Edges.closing(phrase);
          return counted(lasting.get(), closing || best.moment().edge() == Edge.ENDS);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Claim>> counted(Lasting lasting, boolean back) {
    var known = best.solved().start();
    return day(known)
        .map(day -> {
          var other = day.plusDays(back ? 1L - lasting.days() : lasting.days() - 1L);
          PartialDate found =
              known instanceof PartialDate.Day
                  ? new PartialDate.Day(other)
                  : new PartialDate.DayOfMonth(MonthDay.from(other));
          var shown =
              pages.article().text().substring(lasting.mention().start(), lasting.mention().end());
          var notes = List.of("days=" + lasting.days());
          var why = new Why("DATE-10", Optional.empty(), notes, new Confidence(sure * 0.85));
          var predicate = back ? Predicate.START : Predicate.END;
          var counted = Claim.of(predicate, found.toString(), shown, lasting.mention(), why);
          return back ? List.of(counted, end(known, best)) : List.of(start(known, best), counted);
        });
  }

  private Claim start(PartialDate date, Timed timed) {
    return claim(Predicate.START, date, timed);
  }

  private Claim end(PartialDate date, Timed timed) {
    return claim(Predicate.END, date, timed);
  }

  private Claim claim(Predicate predicate, PartialDate date, Timed timed) {
    var solved = timed.solved();
    var confidence = new Confidence(Math.min(solved.confidence(), sure));
    var why = new Why(solved.rule(), Optional.empty(), solved.notes(), confidence);
    var evidence = timed.evidence();
    return Claim.of(predicate, date.toString(), evidence.shown(), evidence.mention(), why);
  }
}
