package org.tansiq.desk.exchange.offers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.exchange.nominals.ListState;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.names.ExactKeys;
import org.tansiq.oblivious.Filter;
import org.tansiq.oblivious.Output;
import org.tansiq.oblivious.Owner;

/// Publishes what is offered: each day, within an hour of a change, and when somebody asks for it.
///
/// Every publication has a key of its own. So a person who left the list is found by nobody who
/// kept an older filter, and two filters of one list show by no key that they share a person.
@Service
public class Publications {

  private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

  private final SqlOffers offers;
  private final ListState list;
  private final VersionKeys keys;
  private final Ledger ledger;
  private final TransactionTemplate whole;
  private final Clock clock;
  private final ZoneId zone;

  Publications(
      SqlOffers offers,
      ListState list,
      VersionKeys keys,
      Ledger ledger,
      TransactionTemplate whole,
      Clock clock,
      PageSettings pages) {
    this.offers = offers;
    this.list = list;
    this.keys = keys;
    this.ledger = ledger;
    this.whole = whole;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  /// Publishes what is due.
  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  public void publishDue() {
    var today = LocalDate.now(clock.withZone(zone));
    try (var _ = Sight.house()) {
      for (var offer : offers.due(today.atStartOfDay(zone).toInstant())) {
        if (offers.begin(offer.id())) {
          publishOrWait(offer, today);
        }
      }
    } catch (RuntimeException failed) {
      LOG.warn("Offered lists wait to be published: {}", failed.getClass().getName());
    }
  }

  /// One that fails holds up no other and is tried again the next time.
  private void publishOrWait(Offer offer, LocalDate today) {
    try {
      publish(offer, today);
    } catch (RuntimeException failed) {
      LOG.warn("An offered list waits to be published: {}", failed.getClass().getName());
      offers.notBegun(offer.id());
    }
  }

  /// With the eyes of the offer's label, so that nothing else can get in.
  private void publish(Offer offer, LocalDate today) {
    try (var _ = Sight.label(offer.label())) {
      var edition = list.now().number();
      var version = UUID.randomUUID();
      var key = keys.of(version);
      var owner = new Owner(key);
      var outputs = new ArrayList<Output>();
      list.each(entry -> {
        if (offer.holds(entry, today)) {
          ExactKeys.listed(entry.person())
              .forEach(
                  one -> outputs.add(owner.output(one.text().getBytes(StandardCharsets.UTF_8))));
        }
      });
      var filter = Filter.of(outputs);
      var published =
          new Offer.Published(version, key.published().hex(), filter.size(), clock.instant());
      whole.executeWithoutResult(_ -> {
        if (!offers.held(offer.id())) {
          return;
        }
        ledger.record(
            Officer.DESK,
            Act.PUBLISHED_LIST,
            offer.id().toString(),
            filter.size() + " keys, edition " + edition);
        offers.publish(offer.id(), published, edition, filter.bytes());
      });
    }
  }
}
