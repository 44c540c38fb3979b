package org.tansiq.desk.register.partners;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.commitments.Commitments.Balance;
import org.tansiq.desk.register.engagements.Charts;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.officials.Official;
import org.tansiq.desk.register.organisations.Organisation;
import org.tansiq.desk.register.places.Place;

/// Everything with one country.
///
/// @param withoutDataClause agreements in force that say nothing on personal data
/// @param met the filter of all engagements with it
record PartnerRecord(
    Partner partner,
    Drawn drawn,
    Some<Agreement> agreements,
    Balance balance,
    Some<Official> officials,
    Some<Organisation> organisations,
    Around around,
    EngagementFilter met) {

  private static final double MARGIN = 2.5;

  /// The first view of the map, around the places of both countries: west, south, east, north in
  /// degrees. Empty where there are none, so that all points are shown.
  String bounds(String home) {
    var near =
        Stream.concat(drawn.seat().stream(), drawn.map().points().stream().map(Charts.Point::place))
            .filter(place -> List.of(home, partner.code()).contains(place.country()))
            .toList();
    if (near.stream().map(Place::country).distinct().count() < 2) {
      return "";
    }
    var lat = near.stream().mapToDouble(Place::lat).summaryStatistics();
    var lon = near.stream().mapToDouble(Place::lon).summaryStatistics();
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f,%.1f,%.1f",
        Math.max(-180, lon.getMin() - MARGIN),
        Math.max(-90, lat.getMin() - MARGIN),
        Math.min(180, lon.getMax() + MARGIN),
        Math.min(90, lat.getMax() + MARGIN));
  }

  /// Its charts.
  record Drawn(Charts.Timeline timeline, Charts.Map map, Optional<Place> seat) {}

  /// The first of a list, with how many there are and the filter that lists all.
  record Some<T>(List<T> first, long count, Filter all) {

    Some {
      first = List.copyOf(first);
    }
  }

  /// What surrounds it.
  record Around(
      List<Partners.Subject> topics,
      List<Partners.Reciprocity> reciprocity,
      List<Partners.Article> articles,
      long withoutDataClause) {

    Around {
      topics = List.copyOf(topics);
      reciprocity = List.copyOf(reciprocity);
      articles = List.copyOf(articles);
    }
  }
}
