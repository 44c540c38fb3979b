package org.tansiq.desk.register.engagements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.commitments.Commitment;
import org.tansiq.desk.register.facts.FactSheet;

/// All that the page of one engagement shows.
///
/// @param on the day whose belief is shown; empty for today's
/// @param children the first meetings of an assembly
/// @param childCount how many it has
/// @param steps to what other parts hold of it
record EngagementRecord(
    Engagement engagement,
    FactSheet facts,
    Optional<LocalDate> on,
    Optional<Engagement> parent,
    List<Engagement> children,
    long childCount,
    List<Agreement> agreements,
    List<Commitment> commitments,
    List<EngagementWay.Step> steps) {

  private static final int MOST_PARTNERS = 10;

  EngagementRecord {
    children = List.copyOf(children);
    agreements = List.copyOf(agreements);
    commitments = List.copyOf(commitments);
    steps = List.copyOf(steps);
  }

  String path() {
    return "/engagements/" + engagement.id();
  }

  /// The icon of its kind.
  String icon() {
    return switch (engagement.kind()) {
      case VISIT -> "map";
      case MEETING, CALL, OTHER -> "talk";
      case SESSION, FORUM -> "assembly";
      case AGREEMENT -> "agreement";
      case TRAINING -> "academy";
      case EXCHANGE -> "exchange";
      case DEMONSTRATION -> "eye";
    };
  }

  /// On a chart: an assembly with its meetings, else with all engagements of the same partners.
  String on(String view, String home) {
    var filter = EngagementFilter.NONE;
    var partners = engagement.partners(home);
    if (!children.isEmpty()) {
      filter = filter.with("parent", engagement.id().toString());
    } else if (partners.size() <= MOST_PARTNERS) {
      for (var country : partners) {
        filter = filter.with("country", country);
      }
    }
    return filter.on("/engagements/" + view);
  }
}
