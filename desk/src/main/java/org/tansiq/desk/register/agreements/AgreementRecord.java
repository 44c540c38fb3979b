package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.commitments.Commitment;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.facts.FactSheet;

/// All that the page of one agreement shows.
///
/// @param on the day whose belief is shown; empty for today's
/// @param signing the engagement where it was signed
/// @param commitmentCount how many commitments it gave rise to, of which the first are shown
record AgreementRecord(
    Agreement agreement,
    Optional<LocalDate> on,
    FactSheet facts,
    Optional<Engagement> signing,
    List<Commitment> commitments,
    long commitmentCount) {

  AgreementRecord {
    commitments = List.copyOf(commitments);
  }

  String path() {
    return "/agreements/" + agreement.id();
  }

  /// The steps of its life as far as it went, and an exit where one was taken.
  List<Step> steps(Clock clock) {
    var stage = clock.stage();
    var reached = Stage.WAY.contains(stage) ? Stage.WAY.indexOf(stage) : reached();
    var steps = new ArrayList<Step>();
    for (var n = 0; n < Stage.WAY.size(); n++) {
      var step = Stage.WAY.get(n);
      steps.add(
          new Step(
              step,
              step == stage ? Place.NOW : n <= reached ? Place.DONE : Place.NEXT,
              dayOf(step)));
    }
    if (!Stage.WAY.contains(stage)) {
      var end = stage.ended() ? agreement.terms().endsOn() : Optional.<LocalDate>empty();
      steps.add(new Step(stage, Place.NOW, end));
    }
    return List.copyOf(steps);
  }

  /// An agreement that left the way did so after it was in force, unless it never was.
  private int reached() {
    return Stage.WAY.indexOf(
        agreement.terms().inForceOn().isPresent() ? Stage.IN_FORCE : Stage.SIGNED);
  }

  private Optional<LocalDate> dayOf(Stage stage) {
    return switch (stage) {
      case SIGNED -> agreement.signedOn();
      case IN_FORCE -> agreement.terms().inForceOn();
      case DRAFTED, NEGOTIATED, INITIALLED, SUSPENDED, DENOUNCED, EXPIRED, TERMINATED, SUPERSEDED ->
          Optional.empty();
    };
  }

  /// Where a step stands to today.
  enum Place {
    DONE,
    NOW,
    NEXT;

    String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Step(Stage stage, Place place, Optional<LocalDate> on) {}
}
