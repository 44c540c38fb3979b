package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What the text of an agreement says of its time, as recorded.
///
/// @param inForceOn first day of the first term
/// @param endsOn last day of the term the record knows; empty where no end is agreed
/// @param renewalYears length of each tacit renewal, 0 where there is none
/// @param noticeDays how many days before the end of a term it must be denounced
public record Terms(
    Optional<LocalDate> inForceOn,
    Optional<LocalDate> endsOn,
    Renewal renewal,
    int renewalYears,
    OptionalInt noticeDays) {

  /// Whether it goes on by itself at the end of each term.
  public boolean renewsItself() {
    return renewal == Renewal.TACIT && renewalYears > 0;
  }
}
