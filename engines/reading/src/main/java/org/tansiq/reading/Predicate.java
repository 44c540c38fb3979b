package org.tansiq.reading;

import java.util.Locale;

/// What a claim states of an engagement.
public enum Predicate {
  KIND,
  PLANNED,
  HOST_COUNTRY,
  PLACE,
  START,
  END,
  PRINCIPAL,
  COUNTERPART,
  COUNTRY,
  ORGANISATION,
  AGREEMENT,
  TOPIC,
  FORUM,
  COUNT,
  INVITED_BY;

  /// The code, such as `host-country`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
