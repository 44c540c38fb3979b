package org.tansiq.desk.exchange.notices;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Knows who received what, and which of them are still to be told that it was corrected or erased.
@Service
public class Recipients {

  private static final int LONGEST = 100;

  private final Policy policy;
  private final Ledger ledger;
  private final SqlNotices notices;

  Recipients(Policy policy, Ledger ledger, SqlNotices notices) {
    this.policy = policy;
    this.ledger = ledger;
    this.notices = notices;
  }

  /// What is still to be told of the entries of the officer's unit.
  @Transactional(readOnly = true)
  List<Notice> open(Officer by) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    return notices.open(by.unit());
  }

  /// Notes that a recipient was told everything that waits, and how.
  @Transactional
  void told(Officer by, String recipient, String how) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    if (how.isBlank()) {
      throw new Refused(NominalRefusal.TOLD_WITHOUT_WAY);
    }
    var told = notices.told(by.unit(), recipient, by.name(), how.strip());
    if (told.isEmpty()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "notice");
    }
    told.forEach(id -> ledger.record(by, Act.TOLD_RECIPIENT, id.toString(), how.strip()));
  }

  /// Notes that somebody receives a copy of an edition; what an earlier copy of theirs had wrong is
  /// told with it.
  public void copied(Officer by, String recipient, long edition) {
    if (recipient.isBlank() || recipient.length() > LONGEST) {
      throw new Refused(NominalRefusal.RECIPIENT_MISSING, LONGEST);
    }
    var id = UUID.randomUUID();
    notices.copied(id, recipient.strip(), edition);
    var how = "edition " + edition;
    notices
        .replaced(recipient.strip(), how)
        .forEach(notice -> ledger.record(by, Act.TOLD_RECIPIENT, notice.toString(), how));
  }
}
