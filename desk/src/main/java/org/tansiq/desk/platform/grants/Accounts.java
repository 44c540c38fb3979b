package org.tansiq.desk.platform.grants;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Sessions;

/// What one administrator does to an officer's account at once, because waiting for a second could
/// harm: ending sessions and closing it. Opening it again takes two.
@Service
class Accounts {

  private final Policy policy;
  private final Ledger ledger;
  private final SqlGrants grants;
  private final Sessions sessions;

  Accounts(Policy policy, Ledger ledger, SqlGrants grants, Sessions sessions) {
    this.policy = policy;
    this.ledger = ledger;
    this.grants = grants;
    this.sessions = sessions;
  }

  @Transactional
  void signOut(Officer by, UUID officer, String why) {
    permit(by, officer, why);
    sessions.endAll(by, officer, why.strip());
  }

  @Transactional
  void close(Officer by, UUID officer, String why) {
    permit(by, officer, why);
    if (grants.lastAdministrator(officer)) {
      throw new Refused(GrantRefusal.LAST_ADMINISTRATOR);
    }
    grants.open(officer, false);
    ledger.record(by, Act.CLOSED_ACCOUNT, officer.toString(), why.strip());
  }

  private void permit(Officer by, UUID officer, String why) {
    policy.permit(by, Deed.PROPOSE_GRANTS);
    if (why.isBlank()) {
      throw new Refused(GrantRefusal.GRANT_WITHOUT_REASON);
    }
    if (grants.officer(officer).isEmpty()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "officer " + officer);
    }
  }
}
