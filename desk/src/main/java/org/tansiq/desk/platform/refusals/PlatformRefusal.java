package org.tansiq.desk.platform.refusals;

/// Why the platform itself says no.
public enum PlatformRefusal implements RefusalCode {
  NOT_SIGNED_IN(401),
  NOT_ALLOWED(403),
  NOT_FOUND(404),
  BAD_VALUE(400),
  WRONG_METHOD(405),
  LINK_USED(410),
  PASSWORD_TOO_SHORT(400),
  PASSWORD_TOO_LONG(400),
  PASSWORD_COMMON(400),
  PASSWORD_GUESSED(400),
  PASSWORD_PERSONAL(400),
  PASSWORD_OF_THE_HOUSE(400),
  PASSWORDS_DIFFER(400),
  WRONG_PASSWORD(403),
  LAST_FACTOR(409),
  GLASS_USED(410),
  NAME_MISSING(400),
  LOGIN_TAKEN(409),
  TOO_LARGE(413),
  WORD_TOO_LONG(400),
  SAID_TWICE(400),
  TOO_MANY_PAGES(429),
  TOO_MANY_FILES(429),
  UNREADABLE_REQUEST(400),
  FORM_EXPIRED(403),
  DEMO_ALREADY_LOADED(409),
  DATABASE_AWAY(503),
  DISK_FULL(507),
  LEDGER_CLOSED(503);

  private final int status;

  PlatformRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
