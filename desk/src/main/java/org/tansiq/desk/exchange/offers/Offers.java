package org.tansiq.desk.exchange.offers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.exchange.nominals.Category;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Labels;

/// Opens, renews and closes what a unit lets partners ask. Until somebody offers something and two
/// persons admit a partner, the desk answers nobody.
@Service
class Offers {

  private static final int LONGEST = 100;

  private final Policy policy;
  private final Ledger ledger;
  private final Labels labels;
  private final SqlOffers offers;
  private final Askers askers;

  Offers(Policy policy, Ledger ledger, Labels labels, SqlOffers offers, Askers askers) {
    this.policy = policy;
    this.ledger = ledger;
    this.labels = labels;
    this.offers = offers;
    this.askers = askers;
  }

  /// Those whose entries the reader sees.
  @Transactional(readOnly = true)
  public List<Offer> live(Officer by) {
    policy.permit(by, Deed.OFFER_LISTS);
    return offers.live();
  }

  /// Offers the officer's unit's entries of some categories, those under a label beside the open
  /// ones.
  @Transactional
  public UUID make(Officer by, String name, List<Category> categories, Label label) {
    policy.permit(by, Deed.OFFER_LISTS);
    if (name.isBlank() || name.length() > LONGEST) {
      throw new Refused(NominalRefusal.OFFER_UNNAMED, LONGEST);
    }
    if (categories.isEmpty()) {
      throw new Refused(NominalRefusal.OFFER_WITHOUT_CATEGORY);
    }
    var number = labels.number(label);
    if (!labels.seen(number)) {
      throw new Refused(PlatformRefusal.NOT_ALLOWED, Deed.OFFER_LISTS.name());
    }
    var id = UUID.randomUUID();
    offers.add(id, by, name.strip(), categories, number);
    ledger.record(
        by,
        Act.OFFERED_LIST,
        id.toString(),
        name.strip() + ": " + String.join(" ", categories.stream().map(Category::code).toList()));
    return id;
  }

  /// Has an offer published anew, with a new key: what was handed out before answers no more.
  @Transactional
  public void publishAnew(Officer by, UUID id) {
    own(by, id);
    offers.want(id);
    ledger.record(by, Act.RENEWED_OFFER, id.toString(), "");
  }

  /// Closes an offer at once, for everybody who asks it.
  @Transactional
  public void end(Officer by, UUID id) {
    own(by, id);
    askers.endAll(by, id);
    offers.end(id);
    ledger.record(by, Act.ENDED_OFFER, id.toString(), "");
  }

  private void own(Officer by, UUID id) {
    policy.permit(by, Deed.OFFER_LISTS);
    if (!offers.standsFor(by.unit(), id)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "offer " + id);
    }
  }
}
