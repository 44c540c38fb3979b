package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tansiq.demo.country.SampleAgreement.Party;
import org.tansiq.demo.country.SampleAgreement.Signing;
import org.tansiq.demo.country.SampleAgreement.Term;

/// The agreements, stage by stage in fixed numbers: with the four denounced ones, sixty run out
/// within a year of today.
final class Pacts {

  private static final int EXPIRING = 56;
  private static final int WITH_BODIES = 20;

  private final Lot lot;
  private final LocalDate today;
  private final Atlas atlas;
  private final List<SampleOrganisation> organisations;
  private final List<SampleOrganisation> bodies;
  private final List<Row> kinds = Row.all("agreements");
  private final List<SampleAgreement> all = new ArrayList<>();

  private Pacts(Lot lot, LocalDate today, Atlas atlas, List<SampleOrganisation> organisations) {
    this.lot = lot;
    this.today = today;
    this.atlas = atlas;
    this.organisations = organisations;
    this.bodies =
        organisations.stream()
            .filter(o -> o.kind().equals("regional-body") || o.kind().equals("academy"))
            .filter(o -> o.country().isEmpty())
            .toList();
  }

  static List<SampleAgreement> of(
      Lot lot, LocalDate today, Atlas atlas, List<SampleOrganisation> organisations, int count) {
    var pacts = new Pacts(lot, today, atlas, organisations);
    pacts.add("drafted", 10);
    pacts.add("negotiated", 14);
    pacts.add("initialled", 6);
    pacts.add("signed", 22);
    pacts.add("suspended", 4);
    pacts.add("denounced", 4);
    pacts.add("expired", 24);
    pacts.add("terminated", 6);
    pacts.add("superseded", 10);
    pacts.add("in-force", count - pacts.all.size());
    return List.copyOf(pacts.all);
  }

  private void add(String stage, int count) {
    for (int i = 0; i < count; i++) {
      all.add(agreement(stage, i));
    }
  }

  private SampleAgreement agreement(String stage, int number) {
    var kind = lot.weighted(kinds, row -> row.number(1));
    var body = stage.equals("in-force") && number >= EXPIRING && number < EXPIRING + WITH_BODIES;
    var nation = lot.weighted(atlas.nations(), SampleNation::closeness);
    var partner = body ? lot.one(bodies) : counterpart(kind, nation.code());
    var term = term(stage, number);
    var form = kind.text(0);
    return new SampleAgreement(
        Id.of("agreement", all.size()),
        form,
        Words.of(kind, 3),
        binding(form),
        stage,
        signing(stage, term, nation),
        term,
        lot.happens(70),
        List.of(
            new Party(counterpart(kind, Atlas.HOME).id(), Atlas.HOME),
            new Party(partner.id(), partner.country())),
        kind.parts(2, ","));
  }

  private static String binding(String form) {
    return switch (form) {
      case "treaty", "agreement", "protocol", "exchange-of-notes" -> "yes";
      case "letter-of-intent", "work-programme" -> "no";
      default -> "unclear";
    };
  }

  private SampleOrganisation counterpart(Row kind, String country) {
    var wanted =
        switch (kind.text(0)) {
          case "treaty", "agreement" -> "ministry";
          case String _ when kind.text(2).startsWith("training") -> "academy";
          case String _ -> "national-police";
        };
    return in(country, wanted).or(() -> in(country, "national-police")).orElseThrow();
  }

  private Optional<SampleOrganisation> in(String country, String kind) {
    return organisations.stream()
        .filter(o -> o.country().equals(country) && o.kind().equals(kind))
        .findFirst();
  }

  private @Nullable Term term(String stage, int number) {
    return switch (stage) {
      case "drafted", "negotiated", "initialled", "signed" -> null;
      case "in-force" -> number < EXPIRING ? ending(lot.between(1, 365)) : running();
      case "suspended" -> running();
      case "denounced" -> endingOnce(lot.between(20, 180));
      default -> endingOnce(-lot.between(30, 1800));
    };
  }

  private Term running() {
    return lot.happens(45)
        ? new Term(today.minusDays(lot.between(200, 5500)), null, "none", 0, notice())
        : ending(lot.between(366, 1700));
  }

  private Term ending(int days) {
    int years = lot.between(1, 5);
    var ends = today.plusDays(days);
    if (lot.happens(60)) {
      int terms = lot.between(Math.max(1, days / 365 / years + 1), 6);
      return new Term(ends.minusYears((long) years * terms), ends, "tacit", years, notice());
    }
    var once = endingOnce(days);
    var renewal = lot.happens(50) ? "notes" : "none";
    return new Term(once.inForceOn(), ends, renewal, 0, once.noticeDays());
  }

  private Term endingOnce(int days) {
    var ends = today.plusDays(days);
    var begins = ends.minusYears(lot.between(1, 5));
    while (!begins.isBefore(today)) {
      begins = begins.minusYears(1);
    }
    return new Term(begins, ends, "none", 0, notice());
  }

  private int notice() {
    return lot.one(List.of(30, 60, 90, 90, 180));
  }

  private @Nullable Signing signing(String stage, @Nullable Term term, SampleNation nation) {
    if (term == null && !stage.equals("signed")) {
      return null;
    }
    var latest = term == null ? today.minusDays(5) : term.inForceOn();
    var on = lot.workday(latest.minusDays(300), latest.minusDays(3));
    var place =
        lot.happens(55)
            ? lot.one(atlas.placesIn(Atlas.HOME))
            : lot.one(atlas.placesIn(nation.code()));
    return new Signing(on, place, on.isAfter(today.minusYears(8)) ? ceremony(all.size()) : null);
  }

  private static UUID ceremony(int agreement) {
    return Id.of("ceremony", agreement);
  }
}
