package org.tansiq.desk.exchange.offers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.tokens.Tokens;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Lets partners ask an offer: one supervisor proposes, another agrees, and then a token is drawn,
/// which is the drawing officer's and opens nothing but this offer. One alone ends it.
@Service
class Askers {

  static final int MOST_KEYS = 100_000;
  private static final int LONGEST = 100;

  private final Policy policy;
  private final Ledger ledger;
  private final Tokens tokens;
  private final SqlOffers offers;
  private final SqlAskers askers;

  Askers(Policy policy, Ledger ledger, Tokens tokens, SqlOffers offers, SqlAskers askers) {
    this.policy = policy;
    this.ledger = ledger;
    this.tokens = tokens;
    this.offers = offers;
    this.askers = askers;
  }

  /// Whom somebody wants to let ask.
  record Wish(String agency, int keysADay, String why) {

    Wish {
      agency = agency.strip();
      why = why.strip();
      if (agency.isEmpty() || agency.length() > LONGEST) {
        throw new Refused(NominalRefusal.ASKER_UNNAMED, LONGEST);
      }
      if (keysADay < 1 || keysADay > MOST_KEYS) {
        throw new Refused(NominalRefusal.ASKER_KEYS, keysADay, MOST_KEYS);
      }
      if (why.isEmpty()) {
        throw new Refused(NominalRefusal.ASKER_WITHOUT_REASON);
      }
    }
  }

  @Transactional(readOnly = true)
  public List<Asker> live(Officer by) {
    policy.permit(by, Deed.OFFER_LISTS);
    return askers.live();
  }

  @Transactional
  public UUID propose(Officer by, UUID offer, Wish wish) {
    own(by, offer);
    var id = UUID.randomUUID();
    askers.propose(id, by, offer, wish);
    ledger.record(
        by,
        Act.PROPOSED_ASKER,
        id.toString(),
        wish.agency() + ", " + wish.keysADay() + " keys a day: " + wish.why());
    return id;
  }

  @Transactional
  public void confirm(Officer by, UUID id) {
    policy.permit(by, Deed.OFFER_LISTS);
    var asker = there(id);
    if (asker.proposedBy().equals(by.id())) {
      throw new Refused(NominalRefusal.OWN_ASKER);
    }
    if (!askers.confirm(id, by)) {
      throw new Refused(NominalRefusal.ASKER_DECIDED, asker.agency());
    }
    ledger.record(by, Act.CONFIRMED_ASKER, id.toString(), asker.agency());
  }

  /// Draws a token in place of the one before.
  ///
  /// @return what the partner is given, which is kept nowhere
  @Transactional
  public String token(Officer by, UUID id, int days) {
    var asker = there(id);
    own(by, asker.offer());
    if (asker.state() != Asker.State.CONFIRMED) {
      throw new Refused(NominalRefusal.ASKER_NOT_CONFIRMED, asker.agency());
    }
    asker.token().ifPresent(before -> tokens.end(by, before));
    var granted = tokens.grant(by, asker.agency(), Scope.ASK_PRIVATE, days);
    askers.token(id, granted.id());
    return granted.text();
  }

  /// Lets a partner ask no more, at once.
  @Transactional
  public void end(Officer by, UUID id) {
    var asker = there(id);
    own(by, asker.offer());
    end(by, asker);
  }

  void endAll(Officer by, UUID offer) {
    askers.of(offer).forEach(asker -> end(by, asker));
  }

  private void end(Officer by, Asker asker) {
    asker.token().ifPresent(token -> tokens.end(by, token));
    askers.end(asker.id());
    ledger.record(by, Act.ENDED_ASKER, asker.id().toString(), asker.agency());
  }

  private Asker there(UUID id) {
    return askers
        .get(id)
        .filter(asker -> asker.state() != Asker.State.ENDED)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "asker " + id));
  }

  private void own(Officer by, UUID offer) {
    policy.permit(by, Deed.OFFER_LISTS);
    if (!offers.standsFor(by.unit(), offer)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "offer " + offer);
    }
  }
}
