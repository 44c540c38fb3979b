package org.tansiq.desk.register.partners;

import java.time.LocalDate;
import java.util.Optional;
import org.tansiq.desk.register.places.Regions;

/// A country, and how much the register holds with it.
///
/// @param code ISO 3166-1 alpha-2
/// @param inForce agreements in force today
/// @param owed commitments still owed by either side
/// @param overdue of those
/// @param lastMet the last engagement until today
public record Partner(
    String code,
    long organisations,
    long officials,
    long engagements,
    long inForce,
    long owed,
    long overdue,
    Optional<LocalDate> lastMet) {

  /// The UN M49 code of its region; empty where it has none.
  public String region() {
    return Regions.of(code).orElse("");
  }
}
