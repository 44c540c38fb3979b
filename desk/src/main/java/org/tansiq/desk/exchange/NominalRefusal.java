package org.tansiq.desk.exchange;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a nominal question, a hit, a list or one of its rows is refused.
public enum NominalRefusal implements RefusalCode {
  NAME_EMPTY(400),
  NAME_ONE_LETTER(400),
  NAME_NO_LETTERS(400),
  NAME_TOO_LONG(400),
  BIRTH_NOT_A_DATE(400),
  NATIONALITY_UNKNOWN(400),
  DOCUMENT_UNREADABLE(400),
  PURPOSE_MISSING(400),
  REFERENCE_MISSING(400),
  HIT_WITHOUT_REASON(400),
  HIT_ASKED_ALREADY(409),
  OWN_HIT(403),
  HIT_DECIDED(409),
  OUTCOME_MISSING(400),
  REVIEW_DATE(400),
  REVIEW_WITHOUT_REASON(400),
  LIST_EMPTY(400),
  LIST_NOT_TEXT(400),
  LIST_HEAD(400),
  ROW_CELLS(400),
  KEY_MISSING(400),
  KEY_TWICE(400),
  CATEGORY_UNKNOWN(400),
  HANDLING_UNKNOWN(400),
  HANDLING_WORDS_MISSING(400),
  OFFER_UNNAMED(400),
  OFFER_WITHOUT_CATEGORY(400),
  ASKER_UNNAMED(400),
  ASKER_KEYS(400),
  ASKER_WITHOUT_REASON(400),
  OWN_ASKER(403),
  ASKER_DECIDED(409),
  ASKER_NOT_CONFIRMED(409),
  PRIVATE_UNPUBLISHED(409),
  PRIVATE_VERSION(409),
  PRIVATE_KEYS(400),
  PRIVATE_POINT(400),
  PRIVATE_REFERENCE(400),
  PRIVATE_SPENT(429);

  private final int status;

  NominalRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
