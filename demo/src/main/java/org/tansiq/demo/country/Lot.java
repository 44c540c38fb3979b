package org.tansiq.demo.country;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/// Draws from lists and calendars; the same generator draws the same country on every machine.
record Lot(RandomGenerator chance) {

  boolean happens(int percent) {
    return chance.nextInt(100) < percent;
  }

  int between(int least, int most) {
    return chance.nextInt(least, most + 1);
  }

  <T> T one(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }

  /// Draws in proportion to the weights; an entry of weight 0 is never drawn.
  <T> T weighted(List<T> from, ToIntFunction<T> weight) {
    int left = chance.nextInt(from.stream().mapToInt(weight).sum());
    for (T entry : from) {
      left -= weight.applyAsInt(entry);
      if (left < 0) {
        return entry;
      }
    }
    throw new IllegalStateException("Weights changed while drawing");
  }

  /// Up to `count` different entries, in the order drawn.
  <T> List<T> some(List<T> from, int count) {
    var left = new ArrayList<>(from);
    var drawn = new ArrayList<T>();
    while (drawn.size() < count && !left.isEmpty()) {
      drawn.add(left.remove(chance.nextInt(left.size())));
    }
    return drawn;
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(chance.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
  }

  /// A day on which offices work: Saturday and Sunday move on to Monday.
  LocalDate workday(LocalDate first, LocalDate last) {
    var day = day(first, last);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
