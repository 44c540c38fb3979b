package org.tansiq.desk.platform.audit;

import java.util.Locale;

/// What can be done at the desk, as the ledger names it.
public enum Act {
  ENROLLED,
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGNED_OUT,
  SIGN_IN_CLOSED,
  ADDED_PASSKEY,
  REMOVED_PASSKEY,
  ADDED_ARTICLE,
  REFUSED_ARTICLE,
  PROPOSED_CLAIMS,
  CONFIRMED_CLAIM,
  CORRECTED_CLAIM,
  REJECTED_CLAIM,
  UNDID_DECISION,
  SPLIT_ENGAGEMENT,
  MERGED_ENGAGEMENTS,
  MARKED_HOUSE_POSITION,
  RECORDED_FACT,
  EXPORTED,
  COPIED_LEDGER,
  BACKED_UP,
  RESTORED,
  STARTED_EMPTY,
  LOADED_DEMO,
  REMOVED_DEMO;

  /// The stored code, such as `confirmed-claim`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
