package org.tansiq.desk.platform.retention;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a period is not set or a record neither kept nor ended.
public enum RetentionRefusal implements RefusalCode {
  RETENTION_WITHOUT_REASON(400),
  RETENTION_PERIOD(400),
  RETENTION_DAY(400),
  RETENTION_WAITS(409),
  RETENTION_DECIDED(409),
  OWN_RETENTION(403),
  NOT_DUE(409);

  private final int status;

  RetentionRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
