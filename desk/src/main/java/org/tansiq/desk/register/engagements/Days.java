package org.tansiq.desk.register.engagements;

import java.time.LocalDate;
import java.util.Optional;
import org.tansiq.desk.platform.pages.Dates;

/// When it was, as far as it is known.
///
/// @param fromPartial what is known where the first day is not: `2025-03`, `2025`, `--09-23`
public record Days(
    Optional<LocalDate> from, Optional<LocalDate> to, String fromPartial, String toPartial) {

  /// In words; empty where nothing is known.
  public String text(Dates dates) {
    if (from.isPresent()) {
      return dates.span(from.get(), to.orElse(from.get()));
    }
    if (!fromPartial.isEmpty()) {
      return dates.partial(fromPartial);
    }
    return to.map(dates::day).orElse("");
  }

  /// For `<time datetime>`.
  public String machine() {
    return from.map(LocalDate::toString).orElse(fromPartial);
  }

  /// Whether the day is known but not the year, which is never guessed.
  public boolean yearUnknown() {
    return from.isEmpty() && fromPartial.startsWith("--");
  }

  /// The first day it can have touched, ISO; empty where not even the year is known.
  public String first() {
    return from.map(LocalDate::toString).orElseGet(() -> padded(fromPartial));
  }

  /// The last day known, ISO.
  public String last() {
    return to.or(() -> from).map(LocalDate::toString).orElseGet(this::first);
  }

  private static String padded(String partial) {
    return switch (partial.length()) {
      case 4 -> partial + "-01-01";
      case 7 -> partial.startsWith("--") ? "" : partial + "-01";
      default -> "";
    };
  }
}
