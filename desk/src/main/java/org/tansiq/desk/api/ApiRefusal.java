package org.tansiq.desk.api;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a program is told no, or an officer who wants to let one in.
public enum ApiRefusal implements RefusalCode {
  TOKEN_MISSING(401),
  TOKEN_UNKNOWN(401),
  TOKEN_EXPIRED(401),
  TOKEN_REVOKED(401),
  SCOPE_MISSING(403),
  TOO_MANY_REQUESTS(429),
  CURSOR_FOREIGN(400),
  SIGHT_CHANGED(410),
  TOKEN_UNNAMED(400),
  TOKEN_WITHOUT_SCOPE(400),
  TOKEN_DAYS(400),
  TOKENS_ENOUGH(409),
  WEBHOOK_ADDRESS(400),
  WEBHOOKS_ENOUGH(409);

  private final int status;

  ApiRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
