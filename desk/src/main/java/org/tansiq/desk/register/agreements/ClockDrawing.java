package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line of an agreement's time: its terms, the notice window, today, and what follows if nobody
/// denounces. Time runs in the direction of reading.
///
/// @param now where today stands
/// @param nowAbove whether its word stands above the line because another stands below
record ClockDrawing(List<Bar> bars, List<Tick> ticks, double now, boolean nowAbove) {

  static final int WIDTH = 900;
  private static final int MARGIN = 56;
  private static final int CROWDED = 96;

  ClockDrawing {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /// Empty where the agreement does not run or nobody knows since when.
  static Optional<ClockDrawing> of(Agreement agreement, Clock clock, boolean mirrored) {
    var start = agreement.terms().inForceOn();
    if (start.isEmpty() || !clock.stage().running()) {
      return Optional.empty();
    }
    var first = agreement.signedOn().filter(start.get()::isAfter).orElse(start.get());
    var last = clock.renewedUntil().or(clock::runsOut).orElse(clock.today().plusYears(2));
    var scale = new Scale(first, last.isAfter(clock.today()) ? last : clock.today(), mirrored);
    var ticks = ticks(agreement, clock, scale);
    var now = scale.x(clock.today());
    var crowded = ticks.stream().anyMatch(t -> !t.above() && Math.abs(t.x() - now) < CROWDED);
    return Optional.of(
        new ClockDrawing(bars(clock, start.get(), first, scale), ticks, now, crowded));
  }

  private static List<Bar> bars(Clock clock, LocalDate start, LocalDate first, Scale scale) {
    var bars = new ArrayList<Bar>();
    if (first.isBefore(start)) {
      bars.add(scale.bar(first, start, "clk__next", ""));
    }
    var ends = clock.ends();
    if (clock.runsOut().isEmpty()) {
      bars.add(scale.bar(start, clock.today(), "clk__run", "agreement.open-ended"));
      bars.add(scale.bar(clock.today(), scale.to(), "clk__next", ""));
      return bars;
    }
    var from = start;
    for (var end : ends) {
      bars.add(
          scale.bar(from, end, "clk__run", from.equals(start) ? "clock.term" : "clock.renewed"));
      from = end;
    }
    clock
        .terms()
        .noticeDays()
        .ifPresent(days -> {
          if (clock.terms().renewsItself()) {
            var end = ends.getLast();
            bars.add(scale.bar(end.minusDays(days), end, "clk__notice", "clock.notice"));
          }
        });
    clock
        .renewedUntil()
        .ifPresent(next -> bars.add(scale.bar(ends.getLast(), next, "clk__next", "")));
    return bars;
  }

  private static List<Tick> ticks(Agreement agreement, Clock clock, Scale scale) {
    var ticks = new ArrayList<Tick>();
    agreement
        .signedOn()
        .ifPresent(day -> ticks.add(new Tick(scale.x(day), day, "clock.signed", true, false)));
    agreement
        .terms()
        .inForceOn()
        .ifPresent(day -> ticks.add(new Tick(scale.x(day), day, "clock.in-force", false, false)));
    clock
        .lastDayToDenounce()
        .ifPresent(day -> ticks.add(new Tick(scale.x(day), day, "agreement.last-day", true, true)));
    clock
        .runsOut()
        .ifPresent(
            day -> ticks.add(new Tick(scale.x(day), day, "agreement.runs-out", false, false)));
    return apart(ticks);
  }

  /// Of two words on one side that would overlap the earlier one gives way.
  private static List<Tick> apart(List<Tick> ticks) {
    return ticks.stream()
        .filter(tick ->
            ticks.stream()
                .noneMatch(other ->
                    other != tick
                        && other.above() == tick.above()
                        && other.on().isAfter(tick.on())
                        && Math.abs(other.x() - tick.x()) < CROWDED))
        .toList();
  }

  private record Scale(LocalDate from, LocalDate to, boolean mirrored) {

    double x(LocalDate day) {
      var whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
      var share = Math.clamp((double) ChronoUnit.DAYS.between(from, day) / whole, 0, 1);
      var x = MARGIN + share * (WIDTH - 2 * MARGIN);
      return Math.round((mirrored ? WIDTH - x : x) * 10) / 10.0;
    }

    Bar bar(LocalDate begin, LocalDate end, String css, String key) {
      var a = x(begin);
      var b = x(end);
      return new Bar(Math.min(a, b), Math.round(Math.abs(a - b) * 10) / 10.0, css, key);
    }
  }

  /// A stretch of time.
  ///
  /// @param key of its word; empty where it has none
  record Bar(double x, double width, String css, String key) {

    /// Whether its word fits into it.
    boolean speaks() {
      return !key.isEmpty() && width >= 90;
    }

    double middle() {
      return Math.round((x + width / 2) * 10) / 10.0;
    }
  }

  /// A day with its word.
  record Tick(double x, LocalDate on, String key, boolean above, boolean warning) {}
}
