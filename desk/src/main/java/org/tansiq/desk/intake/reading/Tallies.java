package org.tansiq.desk.intake.reading;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tansiq.desk.intake.inbox.Arrivals;
import org.tansiq.desk.intake.inbox.Arrivals.Tally;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.marking.Markable;
import org.tansiq.desk.register.marking.RecordMarked;
import org.tansiq.desk.register.registrar.RecordChanged;

/// Keeps the number of undecided claims beside each article, in the transaction that changes it, so
/// that the inbox never says another number than the review desk.
@Component
public class Tallies {

  private final Claims claims;
  private final Arrivals arrivals;

  Tallies(Claims claims, Arrivals arrivals) {
    this.claims = claims;
    this.arrivals = arrivals;
  }

  @EventListener
  void changed(RecordChanged notice) {
    count(claims.sourcesOf(new Subject(notice.kind(), notice.id())));
  }

  /// An article's numbers count what those who see the article see.
  @EventListener
  void marked(RecordMarked notice) {
    count(
        notice.kind() == Markable.ARTICLE
            ? List.of(notice.id())
            : claims.sourcesOf(
                new Subject(SubjectKind.valueOf(notice.kind().name()), notice.id())));
  }

  /// Counts some articles anew.
  public void count(Collection<UUID> articles) {
    arrivals.counted(
        claims.tallies(articles).stream()
            .map(t -> new Tally(t.source(), t.live(), t.undecided()))
            .toList());
  }
}
