package org.tansiq.desk.api.webhooks;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.passkeys.PasskeySettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.desk.register.changes.Changes;
import tools.jackson.databind.json.JsonMapper;

/// Takes up what changed, with the eyes of each address's owner, and brings it there: at least
/// once, under the same id each time, until it is received or given up.
///
/// A change waits in the register's own list from the transaction that made it, so that none is
/// forgotten, and all instances share the work.
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 20;
  private static final int CHANGES = 500;
  private static final int GONE = 410;

  private final SqlWebhooks webhooks;
  private final Changes changes;
  private final Officers officers;
  private final Policy policy;
  private final Ledger ledger;
  private final TransactionTemplate whole;
  private final WebhookSettings settings;
  private final JsonMapper json;
  private final Clock clock;
  private final String desk;
  private final Post post;

  Courier(
      SqlWebhooks webhooks,
      Changes changes,
      Officers officers,
      Policy policy,
      Ledger ledger,
      TransactionTemplate whole,
      WebhookSettings settings,
      PasskeySettings origin,
      JsonMapper json,
      Clock clock) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.officers = officers;
    this.policy = policy;
    this.ledger = ledger;
    this.whole = whole;
    this.settings = settings;
    this.desk = origin.origin();
    this.json = json;
    this.clock = clock;
    this.post = new Post(new Networks(settings.networks()), settings.trust());
  }

  @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void round() {
    if (!settings.on()) {
      return;
    }
    try {
      webhooks.live().forEach(to -> asOwner(to, owner -> takeUp(to, owner)));
      webhooks.forget();
      while (bring() == AT_ONCE) {
        // There is more.
      }
    } catch (RuntimeException away) {
      LOG.warn("Notices to other houses wait: {}", away.getClass().getName());
    }
  }

  /// With the owner's eyes, if they may still let other systems know.
  private boolean asOwner(SqlWebhooks.Address to, Consumer<Officer> work) {
    var owner = officers.standing(to.owner()).map(Officers.Standing::officer);
    if (owner.isEmpty()) {
      return false;
    }
    try (var _ = Sight.of(owner.get())) {
      if (!policy.allows(owner.get(), Deed.CONNECT_SYSTEMS)
          || !policy.allows(owner.get(), Deed.READ_REGISTER)) {
        return false;
      }
      whole.executeWithoutResult(_ -> work.accept(owner.get()));
      return true;
    }
  }

  private void takeUp(SqlWebhooks.Address to, Officer owner) {
    webhooks
        .take(to.id())
        .ifPresent(taken -> {
          var found = changes.since(owner, taken.number(), CHANGES);
          found.forEach(change ->
              webhooks.enqueue(
                  taken.id(),
                  new Delivery.Notice(change.kind().code(), change.id(), change.gone())));
          if (!found.isEmpty()) {
            webhooks.takenUp(taken.id(), found.getLast().number());
          }
        });
  }

  private int bring() {
    var due = webhooks.due(AT_ONCE);
    var live = new LinkedHashMap<UUID, SqlWebhooks.Address>();
    webhooks.live().forEach(to -> live.put(to.id(), to));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var delivery : due) {
        Optional.ofNullable(live.get(delivery.webhook()))
            .ifPresent(to -> threads.submit(() -> bring(delivery, to)));
      }
    }
    return due.size();
  }

  private void bring(Delivery delivery, SqlWebhooks.Address to) {
    try {
      if (!maySee(delivery, to)) {
        webhooks.ended(delivery.id(), "dropped", "");
        return;
      }
      received(delivery, to, status(delivery, to));
    } catch (IOException failed) {
      failed(delivery, failed.getClass().getSimpleName());
    } catch (Refused hostNotNamedAnyMore) {
      failed(delivery, Post.NotPermitted.class.getSimpleName());
    } catch (RuntimeException fault) {
      LOG.warn("A notice waits: {}", fault.getClass().getName());
    }
  }

  /// What was to be told may have been hidden from the owner while it waited.
  private boolean maySee(Delivery delivery, SqlWebhooks.Address to) {
    var sees = new boolean[1];
    var may =
        asOwner(
            to,
            owner ->
                sees[0] =
                    delivery.notice().gone() || changes.stands(owner, delivery.notice().id()));
    return may && sees[0];
  }

  private int status(Delivery delivery, SqlWebhooks.Address to) throws IOException {
    var secret = webhooks.secret(to.id()).orElseThrow(() -> new IOException("ended"));
    var notice = delivery.notice();
    var body =
        json.writeValueAsString(
            new Body(notice.type(), notice.id().toString(), desk + notice.link()));
    var id = delivery.id().toString();
    var time = clock.instant().getEpochSecond();
    return post.send(
        Destination.of(to.address(), settings.hosts()),
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", String.valueOf(time),
            "webhook-signature", Signature.of(secret, id, time, body)),
        body);
  }

  /// All that is told.
  record Body(String type, String id, String link) {}

  private void received(Delivery delivery, SqlWebhooks.Address to, int status) {
    if (status / 100 == 2) {
      whole.executeWithoutResult(_ -> {
        webhooks.ended(delivery.id(), "delivered", String.valueOf(status));
        var notice = delivery.notice();
        officers
            .standing(to.owner())
            .ifPresent(owner ->
                ledger.record(
                    owner.officer(),
                    Act.SENT_NOTICE,
                    to.id().toString(),
                    notice.type() + " " + notice.id()));
      });
      return;
    }
    if (status == GONE) {
      webhooks.turn(to.id(), Webhook.State.DEAD);
    }
    failed(delivery, String.valueOf(status));
  }

  private void failed(Delivery delivery, String answer) {
    if (delivery.tries() < settings.tries()) {
      webhooks.again(delivery.id(), answer, settings.pause(delivery.tries()));
      return;
    }
    webhooks.ended(delivery.id(), "dead", answer);
    webhooks.turn(delivery.webhook(), Webhook.State.DEAD);
  }
}
