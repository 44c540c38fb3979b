package org.tansiq.desk.platform.audit;

import org.springframework.stereotype.Service;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.proof.VerifyingKey;

/// Lets another key sign the log over the ledger: at intervals, or when somebody may have seen the
/// one before. Copies and checkpoints of before stay good.
@Service
public class LedgerKeyChange {

  private final Policy policy;
  private final Ledger ledger;
  private final LedgerLog log;

  LedgerKeyChange(Policy policy, Ledger ledger, LedgerLog log) {
    this.policy = policy;
    this.ledger = ledger;
    this.log = log;
  }

  /// @return the key that inspectors are to be given from now on
  public VerifyingKey rotate(Officer by, String why) {
    policy.permit(by, Deed.ROTATE_KEYS);
    return log.rotate(key -> ledger.record(by, Act.ROTATED_LEDGER_KEY, key.text(), why.strip()));
  }
}
