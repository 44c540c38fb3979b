package org.tansiq.desk.register.organisations;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.engagements.Charts;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.officials.Official;

/// All that the page of one organisation shows.
///
/// @param inPost the filter that lists all its officials
/// @param bound the filter that lists all its agreements
/// @param took the filter that lists all engagements it took part in
record OrganisationRecord(
    Organisation organisation,
    Optional<Organisation> parent,
    List<Organisation> within,
    List<Official> officials,
    Filter inPost,
    List<Agreement> agreements,
    Filter bound,
    Charts.Timeline timeline,
    EngagementFilter took) {

  OrganisationRecord {
    within = List.copyOf(within);
    officials = List.copyOf(officials);
    agreements = List.copyOf(agreements);
  }
}
