package org.tansiq.desk.exchange.matches;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.Nominals;
import org.tansiq.desk.exchange.questions.Questions;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Opens a hit with two persons: one holds it for the one asked for and says why, another looks at
/// both and decides. Only then does the first read the entry.
@Service
public class FourEyes {

  private static final int LONGEST = 300;

  private final Policy policy;
  private final Ledger ledger;
  private final Questions questions;
  private final Nominals nominals;
  private final SqlMatches matches;

  FourEyes(
      Policy policy, Ledger ledger, Questions questions, Nominals nominals, SqlMatches matches) {
    this.policy = policy;
    this.ledger = ledger;
    this.questions = questions;
    this.nominals = nominals;
    this.matches = matches;
  }

  /// Asks for a second person on a hit of one's own question; answers the match.
  @Transactional
  public UUID request(Officer by, UUID question, int number, String why) {
    var asked = questions.get(by, question);
    var hit =
        asked.hits().stream()
            .filter(h -> h.number() == number)
            .filter(h -> nominals.answering(h.entry()).isPresent())
            .findFirst()
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "hit " + number));
    var id = UUID.randomUUID();
    try {
      matches.add(by, id, asked, hit, reason(why));
    } catch (DuplicateKeyException again) {
      throw new Refused(NominalRefusal.HIT_ASKED_ALREADY, hit.key());
    }
    ledger.record(by, Act.REQUESTED_MATCH, id.toString(), reason(why));
    return id;
  }

  private static String reason(String why) {
    var reason = why.strip();
    if (reason.isEmpty()) {
      throw new Refused(NominalRefusal.HIT_WITHOUT_REASON);
    }
    return reason.substring(0, Math.min(reason.length(), LONGEST));
  }

  /// A match with what its entry says, where this officer may read that; the reading is in the
  /// ledger.
  @Transactional
  public Opened open(Officer by, UUID id) {
    permitEither(by);
    var match = known(id);
    if (!match.asked().by().equals(by.id())) {
      policy.permit(by, Deed.CONFIRM_HITS);
    }
    var entry =
        match.readable(by.id()) ? nominals.answering(match.entry()) : Optional.<Entry>empty();
    entry.ifPresent(read ->
        ledger.record(
            by, Act.READ_NOMINAL, read.id().toString(), match.question().purpose() + ": " + id));
    return new Opened(match, entry);
  }

  /// The same with dates of birth to the day, which a page shows only to whoever says what for.
  @Transactional
  public Opened whole(Officer by, UUID id, String why) {
    var purpose = reason(why);
    var opened = open(by, id);
    var entry =
        opened
            .entry()
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/nominal/matches/" + id));
    ledger.record(
        by,
        Act.UNMASKED_NOMINAL,
        entry.id().toString(),
        opened.match().question().purpose() + ": " + purpose);
    return opened;
  }

  /// A match and, for whoever may read it, the entry.
  public record Opened(Match match, Optional<Entry> entry) {}

  /// Decides another officer's match, for a reason.
  @Transactional
  public void decide(Officer by, UUID id, String outcome, String why) {
    policy.permit(by, Deed.CONFIRM_HITS);
    var decided =
        Outcome.of(outcome)
            .filter(o -> o != Outcome.CANDIDATE)
            .orElseThrow(() -> new Refused(NominalRefusal.OUTCOME_MISSING));
    var match = known(id);
    if (match.asked().by().equals(by.id())) {
      throw new Refused(NominalRefusal.OWN_HIT);
    }
    if (!matches.decide(by, id, decided, reason(why))) {
      throw new Refused(NominalRefusal.HIT_DECIDED);
    }
    ledger.record(by, Act.DECIDED_MATCH, id.toString(), decided.code() + ": " + reason(why));
  }

  private Match known(UUID id) {
    return matches
        .get(id)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/nominal/matches/" + id));
  }

  private void permitEither(Officer by) {
    if (!policy.allows(by, Deed.CONFIRM_HITS)) {
      policy.permit(by, Deed.ASK_NOMINALS);
    }
  }

  /// FourEyes of others that wait for this officer.
  @Transactional(readOnly = true)
  public List<Match> waiting(Officer by, int most) {
    return policy.allows(by, Deed.CONFIRM_HITS) ? matches.waiting(by, most) : List.of();
  }

  /// How many wait for this officer.
  @Transactional(readOnly = true)
  public long waiting(Officer by) {
    return policy.allows(by, Deed.CONFIRM_HITS) ? matches.waiting(by) : 0;
  }

  /// This officer's own, the last first.
  @Transactional(readOnly = true)
  public List<Match> own(Officer by, int most) {
    policy.permit(by, Deed.ASK_NOMINALS);
    return matches.own(by, most);
  }
}
