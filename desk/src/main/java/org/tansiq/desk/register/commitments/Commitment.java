package org.tansiq.desk.register.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tansiq.desk.platform.pages.Tongue;

/// What one side promised, as the house believes it today.
///
/// @param partner ISO 3166-1 code of the other country
/// @param origin the title of the agreement it comes from; empty where it comes from none
/// @param confirmed whether a person stands behind it; otherwise it is proposed
public record Commitment(
    UUID id,
    String arabic,
    String french,
    String english,
    Pledger side,
    Optional<String> partner,
    Optional<UUID> agreement,
    String origin,
    Optional<UUID> engagement,
    String responsible,
    Optional<LocalDate> dueOn,
    Progress progress,
    boolean confirmed) {

  /// Its text in the language of the page, else in the first one known.
  public String text(Tongue tongue) {
    var own =
        switch (tongue) {
          case AR -> arabic;
          case FR -> french;
          case EN -> english;
        };
    return Stream.of(own, french, english, arabic)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The language its text is in, for `lang`; empty where it is the page's own.
  public String language(Tongue tongue) {
    var text = text(tongue);
    return text.equals(arabic) ? "ar" : text.equals(french) ? "fr" : "en";
  }

  /// Derived, never typed: still owed after the day it was due.
  public boolean overdue(LocalDate today) {
    return progress.owed() && dueOn.filter(day -> day.isBefore(today)).isPresent();
  }

  /// Days from today to the day it is due, negative where that has passed.
  public long days(LocalDate today) {
    return dueOn.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
  }
}
