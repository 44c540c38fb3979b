package org.tansiq.desk.exchange.offers;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.exchange.questions.Purpose;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.oblivious.Answer;
import org.tansiq.oblivious.Owner;
import org.tansiq.oblivious.Point;
import org.tansiq.oblivious.Question;

/// Answers partners. How many keys, who, and what for is counted and in the ledger before anything
/// is computed; what is asked is in no ledger, because nobody here knows it.
@Service
class PrivateAnswers {

  /// The number of a case, not words about somebody.
  private static final String REFERENCE = "[\\p{L}\\p{N} ./_-]{1,60}";

  private final Ledger ledger;
  private final SqlOffers offers;
  private final SqlAskers askers;
  private final VersionKeys keys;
  private final TransactionTemplate whole;
  private final SecureRandom random = new SecureRandom();

  /// A question keeps one processor busy for up to a second: one at a time, so that officers do not
  /// wait.
  private final Semaphore turn = new Semaphore(1, true);

  PrivateAnswers(
      Ledger ledger,
      SqlOffers offers,
      SqlAskers askers,
      VersionKeys keys,
      TransactionTemplate whole) {
    this.ledger = ledger;
    this.offers = offers;
    this.askers = askers;
    this.keys = keys;
    this.whole = whole;
  }

  /// What a partner asks, and from which offer.
  record Standing(Asker asker, Offer offer, Offer.Published published) {}

  /// What was answered, and how many keys more will be today.
  record Answered(Offer.Published published, Answer answer, long left) {}

  /// What the caller's token opens; there is nothing for any other.
  @Transactional(readOnly = true)
  public Standing standing(Caller caller) {
    var asker = asker(caller);
    var offer = offers.live(asker.offer()).orElseThrow(PrivateAnswers::nothing);
    var published =
        offer
            .published()
            .orElseThrow(() -> new Refused(NominalRefusal.PRIVATE_UNPUBLISHED, offer.name()));
    return new Standing(asker, offer, published);
  }

  private Standing standing(Caller caller, @Nullable UUID version) {
    var standing = standing(caller);
    if (!standing.published().version().equals(version)) {
      throw new Refused(NominalRefusal.PRIVATE_VERSION, standing.offer().name());
    }
    return standing;
  }

  private Asker asker(Caller caller) {
    return askers
        .byToken(caller.token())
        .filter(asker -> asker.state() == Asker.State.CONFIRMED)
        .orElseThrow(PrivateAnswers::nothing);
  }

  private static Refused nothing() {
    return new Refused(PlatformRefusal.NOT_FOUND, "/api/v1/private");
  }

  /// The filter of the publication that stands; refused where another one is asked for.
  @Transactional
  public byte[] filter(Caller caller, UUID version) {
    var standing = standing(caller, version);
    ledger.record(
        caller.officer(),
        Act.HANDED_FILTER,
        standing.asker().id().toString(),
        standing.asker().agency() + ": " + version);
    return offers.filter(standing.offer().id(), version);
  }

  /// Answers blinded keys with a proof; refused where the partner may not ask so many today, has
  /// another publication's filter, or says no purpose.
  Answered answer(Caller caller, PrivateQuestionData question) {
    var asker = asker(caller);
    try {
      var points = points(question.keys());
      var counted = whole.execute(_ -> count(caller, question, points.size()));
      return evaluated(Objects.requireNonNull(counted), points);
    } catch (Refused refused) {
      var code = refused.code().key().replaceFirst("^refused\\.", "");
      ledger.record(
          caller.officer(),
          Act.REFUSED_PRIVATELY,
          asker.id().toString(),
          asker.agency() + ": " + code);
      throw refused;
    }
  }

  private static List<Point> points(List<String> sent) {
    if (sent.isEmpty() || sent.size() > Question.MOST) {
      throw new Refused(NominalRefusal.PRIVATE_KEYS, sent.size(), Question.MOST);
    }
    var points = new ArrayList<Point>();
    for (var hex : sent) {
      try {
        points.add(new Point(hex));
      } catch (org.tansiq.oblivious.Refused none) {
        throw new Refused(NominalRefusal.PRIVATE_POINT, points.size() + 1);
      }
    }
    return points;
  }

  private Standing count(Caller caller, PrivateQuestionData question, int size) {
    var purpose =
        Purpose.of(question.purpose())
            .orElseThrow(() -> new Refused(NominalRefusal.PURPOSE_MISSING));
    if (!question.reference().strip().matches(REFERENCE)) {
      throw new Refused(NominalRefusal.PRIVATE_REFERENCE);
    }
    var standing = standing(caller, question.version());
    var asker = askers.held(standing.asker().id());
    if (size > asker.left()) {
      throw new Refused(NominalRefusal.PRIVATE_SPENT, size, asker.left(), asker.keysADay());
    }
    askers.answered(asker.id(), size);
    ledger.record(
        caller.officer(),
        Act.ANSWERED_PRIVATELY,
        asker.id().toString(),
        "%s: %d keys, %s, %s"
            .formatted(asker.agency(), size, purpose.code(), question.reference().strip()));
    return new Standing(
        askers.get(asker.id()).orElseThrow(), standing.offer(), standing.published());
  }

  private Answered evaluated(Standing counted, List<Point> points) {
    turn.acquireUninterruptibly();
    try {
      var owner = new Owner(keys.of(counted.published().version()));
      return new Answered(
          counted.published(), owner.answer(points, random), counted.asker().left());
    } finally {
      turn.release();
    }
  }
}
