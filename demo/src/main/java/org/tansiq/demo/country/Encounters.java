package org.tansiq.demo.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tansiq.demo.country.SampleEngagement.Company;
import org.tansiq.demo.country.SampleEngagement.Disagreement;
import org.tansiq.demo.country.SampleEngagement.Standing;

/// The engagements of eight years and of the months to come: one assembly with its bilateral
/// meetings, the ceremonies at which agreements were signed, and everything else up to the count.
final class Encounters {

  static final int ASSEMBLY_MEETINGS = 43;
  private static final int DISPUTED_EVERY = 40;

  private final Lot lot;
  private final LocalDate today;
  private final Atlas atlas;
  private final List<SampleNation> partners;
  private final Delegations delegations;
  private final Map<String, List<Row>> outcomes =
      Row.all("outcomes").stream().collect(Collectors.groupingBy(row -> row.text(0)));
  private final List<Row> topics = Row.all("topics");
  private final List<Row> forums = Row.all("forums");
  private final List<SampleEngagement> all = new ArrayList<>();

  private Encounters(Lot lot, LocalDate today, Atlas atlas, People people) {
    this.lot = lot;
    this.today = today;
    this.atlas = atlas;
    this.partners = atlas.partners();
    this.delegations = new Delegations(lot, people.officials(), people.forces());
  }

  static List<SampleEngagement> of(
      Lot lot, LocalDate today, Atlas atlas, People people, int count) {
    var encounters = new Encounters(lot, today, atlas, people);
    encounters.addAssembly();
    people.agreements().forEach(encounters::addCeremony);
    while (encounters.all.size() < count) {
      encounters.addOther();
    }
    return encounters.all.stream()
        .sorted(Comparator.comparing(SampleEngagement::from).thenComparing(SampleEngagement::id))
        .toList();
  }

  /// Those who meet, the first police force of every country, and what was signed.
  record People(
      List<SampleOfficial> officials,
      Collection<SampleOrganisation> forces,
      List<SampleAgreement> agreements) {}

  private void addAssembly() {
    var first = today.minusDays(330).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var id = Id.of("engagement", "assembly");
    var title =
        new Words(
            "الجمعية العامة للمنظمة الدولية للشرطة الجنائية",
            "Assemblée générale de l’Organisation internationale de police criminelle",
            "General Assembly of the International Criminal Police Organization");
    var guests = lot.some(partners.subList(0, 90), ASSEMBLY_MEETINGS);
    var codes = guests.stream().map(SampleNation::code).toList();
    var dispute = new Disagreement("participants", "181", "179", "Atlas 24");
    all.add(
        new SampleEngagement(
            id,
            "session",
            title,
            atlas.city("Marrakesh"),
            first,
            first.plusDays(3),
            new Standing(false, "confirmed", null),
            ASSEMBLY_MEETINGS,
            delegations.multilateral(first, codes, List.of(Institutions.id("interpol"))),
            List.of("organised-crime", "information-exchange"),
            outcome("session"),
            List.of(dispute)));
    for (int i = 0; i < guests.size(); i++) {
      addSideMeeting(id, first.plusDays(i / 11), guests.get(i));
    }
  }

  private void addSideMeeting(UUID assembly, LocalDate on, SampleNation guest) {
    all.add(
        new SampleEngagement(
            Id.of("engagement", "assembly/" + guest.code()),
            "meeting",
            Words.NONE,
            atlas.city("Marrakesh"),
            on,
            on,
            new Standing(false, "confirmed", assembly),
            0,
            delegations.bilateral(on, guest.code(), true, List.of()),
            drawnTopics(),
            outcome("meeting"),
            List.of()));
  }

  private void addCeremony(SampleAgreement agreement) {
    var signing = agreement.signing();
    if (signing == null || signing.engagement() == null) {
      return;
    }
    var on = signing.on();
    var parties = agreement.parties().stream().map(SampleAgreement.Party::organisation).toList();
    var company =
        agreement.partner().isEmpty()
            ? delegations.multilateral(on, List.of(), parties)
            : delegations.bilateral(on, agreement.partner(), true, parties);
    all.add(
        new SampleEngagement(
            signing.engagement(),
            "signature",
            agreement.title(),
            signing.place(),
            on,
            on,
            new Standing(false, "confirmed", null),
            0,
            company,
            agreement.topics(),
            outcome("signature"),
            List.of()));
  }

  private void addOther() {
    var from = lot.workday(today.minusYears(8), today.plusDays(150));
    var kind = Kind.drawn(lot);
    var to = from.plusDays(lot.between(kind.shortest, kind.longest) - 1);
    var forum = lot.one(forums);
    var nation = lot.weighted(partners, SampleNation::closeness);
    var many = kind == Kind.FORUM || kind == Kind.SESSION;
    var company =
        many
            ? delegations.multilateral(from, guests(), List.of())
            : delegations.bilateral(from, nation.code(), kind.chiefs(lot), List.of());
    all.add(
        new SampleEngagement(
            Id.of("engagement", all.size()),
            kind.code(),
            many ? Words.of(forum, 1) : Words.NONE,
            place(kind, nation),
            from,
            to,
            standing(from),
            0,
            company,
            many
                ? forum.parts(0, ",")
                : kind == Kind.TRAINING ? List.of("training") : drawnTopics(),
            from.isAfter(today) ? Words.NONE : outcome(kind.code()),
            disagreements(from, company)));
  }

  private List<String> guests() {
    return lot.some(partners.subList(0, 70), lot.between(4, 12)).stream()
        .map(SampleNation::code)
        .toList();
  }

  /// A planned or recent engagement is often only proposed: nobody has had the time to confirm it.
  private Standing standing(LocalDate from) {
    var planned = from.isAfter(today);
    int unconfirmed = planned ? 40 : from.isAfter(today.minusDays(45)) ? 60 : 1;
    return new Standing(planned, lot.happens(unconfirmed) ? "proposed" : "confirmed", null);
  }

  private @Nullable SamplePlace place(Kind kind, SampleNation nation) {
    if (kind == Kind.CALL) {
      return null;
    }
    int side = lot.between(1, 100);
    var where = side <= 45 ? Atlas.HOME : side <= 92 ? nation.code() : lot.one(partners).code();
    return lot.one(atlas.placesIn(where));
  }

  private List<String> drawnTopics() {
    var drawn = new ArrayList<String>();
    for (int i = lot.between(1, 3); i > 0; i--) {
      drawn.add(lot.weighted(topics, row -> row.number(1)).text(0));
    }
    return drawn.stream().distinct().toList();
  }

  private Words outcome(String kind) {
    var known = outcomes.get(kind);
    return known == null ? Words.NONE : Words.of(lot.one(known), 1);
  }

  private List<Disagreement> disagreements(LocalDate from, Company company) {
    if (from.isAfter(today) || lot.between(1, DISPUTED_EVERY) > 1) {
      return List.of();
    }
    int people = company.delegates().size();
    return lot.happens(50)
        ? List.of(new Disagreement("from", from.toString(), from.plusDays(1).toString(), "Nord 7"))
        : List.of(new Disagreement("people", "" + people, "" + (people + 2), "Atlas 24"));
  }
}
