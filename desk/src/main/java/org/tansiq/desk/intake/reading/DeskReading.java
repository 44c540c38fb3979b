package org.tansiq.desk.intake.reading;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.intake.inbox.Arrivals;
import org.tansiq.desk.intake.inbox.Arrivals.Place;
import org.tansiq.desk.intake.inbox.ReadingRoom;
import org.tansiq.desk.platform.sight.Sight;

/// Reads one article in one transaction: taken from the queue, read, written with all it reports,
/// marked as read. A crash leaves it waiting; nothing is ever half there.
@Service
class DeskReading implements ReadingRoom {

  private static final Logger LOG = LoggerFactory.getLogger(DeskReading.class);

  private final Arrivals arrivals;
  private final Scribe scribe;
  private final TransactionTemplate transaction;
  private final Bell bell;

  DeskReading(Arrivals arrivals, Scribe scribe, TransactionTemplate transaction, Bell bell) {
    this.arrivals = arrivals;
    this.scribe = scribe;
    this.transaction = transaction;
    this.bell = bell;
  }

  @Override
  public void read(UUID article) {
    try (var _ = Sight.house()) {
      arrivals.find(article).ifPresent(this::read);
    }
  }

  @Override
  public void wake() {
    bell.ring();
  }

  /// Reads the one that has waited longest; false where none waits.
  boolean readNext() {
    try (var _ = Sight.house()) {
      var next = arrivals.next();
      next.ifPresent(this::read);
      return next.isPresent();
    }
  }

  /// A marked article is read with the eyes of its label: it finds and opens only records that
  /// whoever sees the article sees too.
  private void read(Place place) {
    try (var _ = Sight.label(place.label())) {
      transaction.executeWithoutResult(_ -> arrivals.take(place.id()).ifPresent(scribe::write));
    } catch (RuntimeException failed) {
      var number = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Fault {} while reading article {}", number, place.id(), failed);
      arrivals.failed(place.id(), number);
    }
  }
}
