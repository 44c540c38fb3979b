package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.Optional;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.partners.Partner;
import org.tansiq.desk.register.places.Countries;

/// A country, and how much is held with it.
@Says("A country, and how much that people have confirmed is held with it")
public record PartnerData(
    @Says("ISO 3166-1") String code,
    Name name,
    @Says("UN M49") Optional<String> region,
    long organisations,
    long officials,
    long engagements,
    long agreementsInForce,
    @Says("Commitments still owed by either side") long owed,
    @Says("Of those, after their day") long overdue,
    @Says("The last engagement until today") Optional<LocalDate> lastMet,
    @Says("Its page at the desk") String page) {

  static PartnerData of(Partner one) {
    return new PartnerData(
        one.code(),
        Name.of(
            Countries.name(one.code(), Tongue.AR),
            Countries.name(one.code(), Tongue.FR),
            Countries.name(one.code(), Tongue.EN)),
        Name.some(one.region()),
        one.organisations(),
        one.officials(),
        one.engagements(),
        one.inForce(),
        one.owed(),
        one.overdue(),
        one.lastMet(),
        "/partners/" + one.code());
  }
}
