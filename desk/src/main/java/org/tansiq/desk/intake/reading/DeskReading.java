package org.tansiq.desk.intake.reading;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.intake.inbox.Arrival;
import org.tansiq.desk.intake.inbox.Arrivals;
import org.tansiq.desk.intake.inbox.ReadingRoom;

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
    read(() -> arrivals.take(article));
  }

  @Override
  public void wake() {
    bell.ring();
  }

  /// Reads the one that has waited longest; false where none waits.
  boolean readNext() {
    return read(arrivals::next);
  }

  private boolean read(Supplier<Optional<Arrival>> queue) {
    var taken = new UUID[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(_ -> {
            var arrival = queue.get();
            arrival.ifPresent(a -> {
              taken[0] = a.id();
              scribe.write(a);
            });
            return arrival.isPresent();
          }));
    } catch (RuntimeException failed) {
      if (taken[0] == null) {
        throw failed;
      }
      var number = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Fault {} while reading article {}", number, taken[0], failed);
      arrivals.failed(taken[0], number);
      return true;
    }
  }
}
