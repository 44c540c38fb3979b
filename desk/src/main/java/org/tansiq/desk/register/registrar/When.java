package org.tansiq.desk.register.registrar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A date claim as the columns hold it: the day where it is known, else what is known of it.
record When(Optional<LocalDate> day, String partial) {

  static When of(String value) {
    try {
      return value.length() == 10 && !value.startsWith("--")
          ? new When(Optional.of(LocalDate.parse(value)), "")
          : new When(Optional.empty(), value);
    } catch (DateTimeException notADay) {
      return new When(Optional.empty(), "");
    }
  }

  @org.jspecify.annotations.Nullable
  LocalDate dayOrNull() {
    return day.orElse(null);
  }
}
