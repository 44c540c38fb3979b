package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The commitments that engagements and agreements gave rise to.
///
/// Old agreements with no end are left out: they are the ones that are in force and sleep.
final class Pledges {

  private static final Set<String> PROMISING = Set.of("meeting", "visit", "session", "signature");

  private final Lot lot;
  private final LocalDate today;
  private final Map<String, SampleOrganisation> police;
  private final Map<String, List<Row>> texts =
      Row.all("commitments").stream().collect(Collectors.groupingBy(row -> row.text(0)));
  private final List<SampleCommitment> all = new ArrayList<>();

  private Pledges(Lot lot, LocalDate today, List<SampleOrganisation> organisations) {
    this.lot = lot;
    this.today = today;
    this.police = Institutions.forces(organisations);
  }

  static List<SampleCommitment> of(
      Lot lot,
      LocalDate today,
      List<SampleOrganisation> organisations,
      Origins origins,
      int count) {
    var pledges = new Pledges(lot, today, organisations);
    var engagements = origins.engagements().stream().filter(pledges::promises).toList();
    var agreements = origins.agreements().stream().filter(pledges::awake).toList();
    while (pledges.all.size() < count) {
      if (lot.happens(55)) {
        pledges.addFrom(lot.one(engagements));
      } else {
        pledges.addFrom(lot.one(agreements));
      }
    }
    return List.copyOf(pledges.all);
  }

  /// Where commitments come from.
  record Origins(List<SampleEngagement> engagements, List<SampleAgreement> agreements) {}

  private boolean promises(SampleEngagement engagement) {
    return PROMISING.contains(engagement.kind())
        && engagement.standing().status().equals("confirmed")
        && engagement.to().isBefore(today)
        && engagement.company().countries().size() == 2;
  }

  private boolean awake(SampleAgreement agreement) {
    var term = agreement.term();
    return agreement.stage().equals("in-force")
        && !agreement.partner().isEmpty()
        && term != null
        && (term.endsOn() != null || term.inForceOn().isAfter(today.minusYears(8)));
  }

  private void addFrom(SampleEngagement engagement) {
    var due = engagement.to().plusDays(lot.between(20, 420));
    var partner = engagement.company().countries().getLast();
    add(new Origin(partner, null, engagement.id(), engagement.topics()), due);
  }

  private void addFrom(SampleAgreement agreement) {
    var term = agreement.term();
    if (term == null) {
      throw new IllegalStateException("Not in force: " + agreement.id());
    }
    var earliest = today.minusYears(5);
    var first = term.inForceOn().isAfter(earliest) ? term.inForceOn() : earliest;
    var due = lot.day(first.plusDays(10), today.plusDays(540));
    add(new Origin(agreement.partner(), agreement.id(), null, agreement.topics()), due);
  }

  private record Origin(
      String partner, @Nullable UUID agreement, @Nullable UUID engagement, List<String> topics) {}

  private void add(Origin origin, LocalDate due) {
    int side = lot.between(1, 100);
    var who = side <= 38 ? "ours" : side <= 78 ? "theirs" : "joint";
    all.add(
        new SampleCommitment(
            Id.of("commitment", all.size()),
            text(lot.one(origin.topics())),
            who,
            origin.partner(),
            origin.agreement(),
            origin.engagement(),
            responsible(who.equals("theirs") ? origin.partner() : Atlas.HOME),
            due,
            due.isBefore(today) ? pastStage(due) : openStage()));
  }

  private Words text(String topic) {
    var known = texts.get(topic);
    if (known == null) {
      throw new IllegalStateException("No commitment about " + topic);
    }
    return Words.of(lot.one(known), 1).with("{n}", lot.between(3, 10));
  }

  private UUID responsible(String country) {
    var answering = police.get(country);
    if (answering == null) {
      throw new IllegalStateException("No police in " + country);
    }
    return answering.id();
  }

  /// What is overdue has been so for less than a year; anything older was dealt with.
  private String pastStage(LocalDate due) {
    if (due.isAfter(today.minusYears(1)) && lot.happens(14)) {
      return lot.one(List.of("accepted", "in-progress", "in-progress", "blocked"));
    }
    int at = lot.between(1, 100);
    if (at <= 76) {
      return "closed";
    }
    if (at <= 90) {
      return "verified";
    }
    return at <= 96 ? "delivered" : "cancelled";
  }

  private String openStage() {
    return lot.weighted(
        List.of("in-progress", "accepted", "confirmed", "proposed", "deferred", "blocked"),
        stage ->
            switch (stage) {
              case "in-progress" -> 40;
              case "accepted" -> 25;
              case "confirmed" -> 15;
              case "proposed" -> 12;
              default -> 4;
            });
  }
}
