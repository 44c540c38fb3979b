package org.tansiq.desk.register.registrar;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why the register says no.
public enum RegisterRefusal implements RefusalCode {
  NOTHING_TO_UNDO,
  NOTHING_DECIDED_HERE,
  NOT_A_VALUE,
  NOT_LIVE,
  SAME_ENGAGEMENT,
  ONLY_SOURCE,
  MARKINGS_DIFFER,
  REASON_MISSING;

  @Override
  public int status() {
    return this == NOT_A_VALUE || this == REASON_MISSING ? 400 : 409;
  }
}
