package org.tansiq.desk.intake.review;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.claims.ClaimRow;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.engagements.Engagement;

/// One record that the article speaks of, with the claims that rest on the article.
///
/// @param engagement where the record is one and still stands
/// @param agreement where the record is one and still stands
/// @param sources how many articles the record rests on
record Group(
    Subject subject,
    Optional<Engagement> engagement,
    Optional<Agreement> agreement,
    List<ClaimRow> rows,
    int sources) {

  /// Whether a person stands behind the record.
  boolean confirmed() {
    return engagement
        .map(Engagement::confirmed)
        .or(() -> agreement.map(Agreement::confirmed))
        .orElseGet(() -> rows.stream().anyMatch(r -> r.claim().status().held()));
  }

  boolean rejected() {
    return rows.stream().allMatch(r -> r.claim().status() == ClaimStatus.REJECTED);
  }

  String href() {
    return switch (subject.kind()) {
      case ENGAGEMENT -> "/engagements/" + subject.id();
      case AGREEMENT -> "/agreements/" + subject.id();
      case OFFICIAL -> "/officials/" + subject.id();
      case ORGANISATION -> "/organisations/" + subject.id();
      case COMMITMENT -> "/commitments/" + subject.id();
    };
  }
}
