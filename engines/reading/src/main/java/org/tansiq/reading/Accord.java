package org.tansiq.reading;

import java.util.List;

/// An agreement as the text reports it.
///
/// @param form a word of the register: `memorandum`, `agreement`, `protocol`, `arrangement`,
///   `letter-of-intent`, `work-programme`, `treaty`
public record Accord(String form, String title, List<String> parties) {

  public Accord {
    parties = List.copyOf(parties);
  }
}
