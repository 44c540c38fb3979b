package org.tansiq.desk.intake.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.registrar.Entries;

/// What a person says on look-alikes: one, two, or an article that was put to the wrong one.
@Service
public class Merging {

  private final Policy policy;
  private final Entries entries;
  private final Reports reports;
  private final Likenesses likenesses;

  Merging(Policy policy, Entries entries, Reports reports, Likenesses likenesses) {
    this.policy = policy;
    this.entries = entries;
    this.reports = reports;
    this.likenesses = likenesses;
  }

  /// What was found alike with what an article reports, seen from its side, the likest first.
  public List<Alike> about(Officer by, UUID article) {
    policy.permit(by, Deed.READ_ARTICLES);
    return likenesses.of(article);
  }

  /// Brings two engagements together into the first.
  @Transactional
  public void merge(Officer by, UUID into, UUID from, String why) {
    entries.merge(by, into, from, why);
    reports.join(into, from);
    likenesses.join(into, from);
  }

  /// Parts an article from an engagement into one of its own, which is answered.
  @Transactional
  public UUID split(Officer by, UUID engagement, UUID article, String why) {
    var own = entries.split(by, engagement, article, why);
    reports.move(article, engagement, own);
    likenesses.part(article, engagement, own);
    return own;
  }

  /// Notes that a person holds two look-alikes for two.
  @Transactional
  public void keepApart(Officer by, UUID article, UUID likeness) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    var known = likenesses.of(article).stream().anyMatch(a -> a.id().equals(likeness));
    if (!known) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "likeness " + likeness);
    }
    likenesses.settle(likeness, Alike.State.APART);
  }
}
