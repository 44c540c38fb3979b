package org.tansiq.reading;

import java.util.List;

/// One thing that speaks for or against taking two reports for one engagement.
///
/// @param code such as `same-day`; the reason for each stands in `likeness.tsv`
/// @param weight in log-odds: positive speaks for, negative against
/// @param values what was compared, such as the two names
public record Sign(String code, double weight, List<String> values) {

  public Sign {
    values = List.copyOf(values);
  }
}
