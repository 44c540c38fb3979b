package org.tansiq.desk.register.marking;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a marking is not shown or not set.
public enum MarkingRefusal implements RefusalCode {
  WITHHELD(403),
  WOULD_NOT_SEE(409),
  OTHER_SOURCES(409),
  ARTICLE_FIRST(409),
  ALREADY_MARKED_SO(409),
  MARKING_WITHOUT_REASON(400);

  private final int status;

  MarkingRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
