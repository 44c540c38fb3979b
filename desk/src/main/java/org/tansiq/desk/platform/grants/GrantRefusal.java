package org.tansiq.desk.platform.grants;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a grant is not made or not taken back.
public enum GrantRefusal implements RefusalCode {
  CHOICE_MISSING(400),
  GRANT_WITHOUT_REASON(400),
  SECOND_MUST_CONFIRM(409),
  OWN_GRANT(403),
  NOTHING_WAITS(409),
  LAST_ADMINISTRATOR(409),
  RULE_NEEDS_STRONG_DOOR(409),
  CLEARANCE_NOT_LOWER(409);

  private final int status;

  GrantRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
