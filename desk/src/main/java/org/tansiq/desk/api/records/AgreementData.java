package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.agreements.Party;
import org.tansiq.desk.register.engagements.Topic;

/// An agreement with what follows from its dates today.
@Says("An instrument between parties, whatever its form")
public record AgreementData(
    UUID id,
    String form,
    String title,
    @Says("`yes`, `no` or `unclear`") String binding,
    @Says("Today, derived from its dates") String stage,
    Optional<LocalDate> signedOn,
    @Says("What is known where the day of signing is not: `2025-03`, `2025`")
        Optional<String> signedPartial,
    Optional<String> place,
    Optional<LocalDate> inForceOn,
    @Says("The end of the term that is recorded") Optional<LocalDate> endsOn,
    @Says("The end of the term that runs today") Optional<LocalDate> runsOut,
    @Says("The next day on which denouncing stops a renewal") Optional<LocalDate> lastDayToDenounce,
    @Says("`none`, `tacit` or `notes`") String renewal,
    @Says("Null where nobody has looked") Optional<Boolean> dataClause,
    List<String> countries,
    List<String> topics,
    List<SomeParty> parties,
    @Says("Where it was signed") Optional<UUID> engagement,
    @Says("Its page at the desk") String page) {

  public AgreementData {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    parties = List.copyOf(parties);
  }

  /// Who is bound.
  @Says("Who is bound, as the agreement names it")
  public record SomeParty(String name, Optional<UUID> organisation, Optional<String> country) {

    static SomeParty of(Party one) {
      return new SomeParty(one.name(), one.organisation(), one.country());
    }
  }

  static AgreementData of(Agreement one, LocalDate today) {
    var clock = one.on(today);
    return new AgreementData(
        one.id(),
        one.form().code(),
        one.title(),
        one.binding(),
        clock.stage().code(),
        one.signedOn(),
        Name.some(one.signedPartial()),
        Name.some(one.place()),
        one.terms().inForceOn(),
        one.terms().endsOn(),
        clock.runsOut(),
        clock.lastDayToDenounce(),
        one.terms().renewal().name().toLowerCase(Locale.ROOT),
        one.dataClause(),
        one.countries(),
        one.topics().stream().map(Topic::code).toList(),
        one.parties().stream().map(SomeParty::of).toList(),
        one.engagement(),
        "/agreements/" + one.id());
  }
}
