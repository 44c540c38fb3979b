package org.tansiq.reading.evaluation;

import java.util.Locale;

/// What is counted when readings are compared with what a person found; in the order of the table.
public enum Measure {
  DETECTION(Sort.F1),
  NEGATIVES(Sort.SHARE),
  TYPE(Sort.SHARE),
  HOST(Sort.SHARE),
  DATE(Sort.SHARE),
  MONTH_DAY(Sort.SHARE),
  INVENTED_YEARS(Sort.NUMBER),
  PEOPLE(Sort.F1),
  COUNTRIES(Sort.F1),
  ORGANISATIONS(Sort.F1),
  AGREEMENTS(Sort.F1),
  TOPICS(Sort.F1);

  /// How a measure's counts become a figure.
  enum Sort {
    /// The harmonic mean of precision and recall.
    F1,
    /// The share of expected values that were found.
    SHARE,
    /// How many values should not be there.
    NUMBER
  }

  private final Sort sort;

  Measure(Sort sort) {
    this.sort = sort;
  }

  Sort sort() {
    return sort;
  }

  /// The code, such as `month_day`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The code of the figure, such as `people_f1`.
  public String figure() {
    return this == NEGATIVES ? "negatives_clean" : code() + (sort == Sort.F1 ? "_f1" : "");
  }
}
