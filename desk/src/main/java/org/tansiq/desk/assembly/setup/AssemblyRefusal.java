package org.tansiq.desk.assembly.setup;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why an assembly, a request or a plan is refused.
public enum AssemblyRefusal implements RefusalCode {
  ALREADY_SET_UP(409),
  NOT_A_GATHERING(400),
  NOT_A_TIME(400),
  NOT_A_ZONE(400),
  NO_SUCH_SLOT(400),
  WRONG_SPAN(400),
  DAYS_OVERLAP(400),
  NAME_TAKEN(409),
  UNKNOWN_LANGUAGE(400),
  STILL_IN_USE(409),
  OUT_OF_RANGE(400),
  LEAVES_BEFORE_ARRIVAL(400),
  NOT_A_COLUMN(400),
  FILE_TOO_LONG(413),
  UNKNOWN_DELEGATION(400),
  MEETS_ITSELF(400),
  ASKED_ALREADY(409),
  PAIR_SAID_NO(409),
  NOBODY_SPEAKS(409),
  NO_ROOM_FITS(409),
  NEVER_HERE_TOGETHER(409),
  ONE_SIDED(409),
  DECLINED_WITHOUT_REASON(400),
  NOTHING_TO_PLAN(409),
  SOLVER_GONE(503),
  PIN_IMPOSSIBLE(409),
  PLAN_BREAKS_RULES(409),
  NO_PLAN(409),
  CANNOT_GO_THERE(409),
  DOUBLE_BOOKED(409),
  MEETING_LOCKED(409),
  MEETING_FROZEN(409),
  NO_MOVE_TO_UNDO(409),
  MOVED_SINCE(409),
  SECOND_MUST_PUBLISH(403),
  FINAL_NOT_ASKED(409),
  NOT_THE_LAST_VERSION(409),
  LINK_REVOKED(410),
  TOO_MANY_AT_ONCE(429),
  ALREADY_MINUTED(409),
  NOT_PUBLISHED(409);

  private final int status;

  AssemblyRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
