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
  PROPOSED_GRANT,
  CONFIRMED_GRANT,
  REFUSED_GRANT,
  WITHDREW_GRANT,
  MARKED_RECORD,
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

  /// The message key of its word.
  public String key() {
    return "act." + code();
  }

  /// Whether the reason that is kept may hold words of a record, which an inspector does not read.
  public boolean reasonTells() {
    return switch (this) {
      case ENROLLED,
          SIGNED_IN,
          SIGN_IN_FAILED,
          SIGNED_OUT,
          SIGN_IN_CLOSED,
          ADDED_PASSKEY,
          REMOVED_PASSKEY,
          PROPOSED_GRANT,
          CONFIRMED_GRANT,
          REFUSED_GRANT,
          WITHDREW_GRANT,
          COPIED_LEDGER,
          STARTED_EMPTY,
          LOADED_DEMO,
          REMOVED_DEMO ->
          false;
      case ADDED_ARTICLE,
          REFUSED_ARTICLE,
          PROPOSED_CLAIMS,
          CONFIRMED_CLAIM,
          CORRECTED_CLAIM,
          REJECTED_CLAIM,
          UNDID_DECISION,
          SPLIT_ENGAGEMENT,
          MERGED_ENGAGEMENTS,
          MARKED_HOUSE_POSITION,
          MARKED_RECORD,
          RECORDED_FACT,
          EXPORTED,
          BACKED_UP,
          RESTORED ->
          true;
    };
  }
}
