package org.tansiq.reading;

import java.util.Locale;

/// What a listed phrase is to the reader; the third column of a lexicon.
enum Kind {
  COUNTRY,
  DEMONYM,
  CITY,
  MONTH,
  WEEKDAY,
  DAY,
  CURRENT,
  COUNT,
  UNIT,
  SPAN,
  RANK,
  HONOR,
  PATRON,
  POST,
  BODY,
  ORG,
  SERVICE,
  REGION,
  TRIGGER,
  DOMESTIC,
  OTHER,
  PAST,
  PLAN,
  INVITE,
  REPORT,
  PARTY,
  TOPIC,
  EVENT,
  THESE,
  AFTER;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }

  long bit() {
    return 1L << ordinal();
  }

  static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static long bits(Kind... kinds) {
    long bits = 0;
    for (var kind : kinds) {
      bits |= kind.bit();
    }
    return bits;
  }
}
