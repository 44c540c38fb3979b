package org.tansiq.desk.api.webhooks;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.changes.Changes;

/// An officer's own addresses for notices.
@Service
class Webhooks {

  private static final int MOST = 5;
  private static final int SECRET_BYTES = 32;

  private final Policy policy;
  private final Ledger ledger;
  private final SqlWebhooks webhooks;
  private final Changes changes;
  private final WebhookSettings settings;
  private final SecureRandom random = new SecureRandom();

  Webhooks(
      Policy policy,
      Ledger ledger,
      SqlWebhooks webhooks,
      Changes changes,
      WebhookSettings settings) {
    this.policy = policy;
    this.ledger = ledger;
    this.webhooks = webhooks;
    this.changes = changes;
    this.settings = settings;
  }

  List<Webhook> of(Officer owner) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    return webhooks.of(owner);
  }

  /// From now on the owner's changes are told to an address.
  ///
  /// @return the secret that its notices are signed with
  @Transactional
  String open(Officer owner, String address) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    Destination.of(address, settings.hosts());
    if (webhooks.of(owner).size() >= MOST) {
      throw new Refused(ApiRefusal.WEBHOOKS_ENOUGH, MOST);
    }
    var id = UUID.randomUUID();
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    webhooks.add(id, owner, address.strip(), secret, changes.last(owner));
    ledger.record(owner, Act.OPENED_WEBHOOK, id.toString(), address.strip());
    return Signature.shown(secret);
  }

  /// Nothing is sent there any more.
  @Transactional
  void end(Officer owner, UUID id) {
    turn(owner, id, Webhook.State.ENDED);
    ledger.record(owner, Act.ENDED_WEBHOOK, id.toString(), "");
  }

  /// One that did not answer is called again, with everything that was given up.
  @Transactional
  void wake(Officer owner, UUID id) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    turn(owner, id, Webhook.State.LIVE);
    webhooks.retry(id);
  }

  private void turn(Officer owner, UUID id, Webhook.State to) {
    if (!webhooks.turn(owner, id, to)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
  }
}
