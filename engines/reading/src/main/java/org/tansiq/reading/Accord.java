package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.PartialDate;

/// An agreement as the text reports it.
///
/// @param form a word of the register: `memorandum`, `agreement`, `protocol`, `arrangement`,
///   `letter-of-intent`, `work-programme`, `treaty`
/// @param signed when it was signed, as far as the text says
public record Accord(
    String form, String title, List<String> parties, Optional<PartialDate> signed) {

  public Accord {
    parties = List.copyOf(parties);
  }
}
