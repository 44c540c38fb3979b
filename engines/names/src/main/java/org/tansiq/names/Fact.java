package org.tansiq.names;

import java.util.Locale;

/// What evidence there is; the table of bits names each in lower case.
enum Fact {
  BASE,
  WORD,
  LINK,
  CONFLICT,
  MORE_CONFLICT,
  MISSING,
  MORE_MISSING,
  ORDER,
  LINK_MISSING,
  FIRST_MISSING,
  LAST_MISSING,
  BIRTH_SAME_DAY,
  BIRTH_SAME_MONTH,
  BIRTH_SAME_YEAR,
  BIRTH_SWAPPED,
  BIRTH_YEAR_OFF_BY_ONE,
  BIRTH_OTHER_DAY_SAME_YEAR,
  BIRTH_SAME_DAY_OTHER_YEAR,
  BIRTH_DISJOINT,
  NATIONALITY_SAME,
  NATIONALITY_OTHER,
  SEX_SAME,
  SEX_OTHER,
  DOCUMENT_SAME,
  DOCUMENT_OTHER;

  static Fact of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
