package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.Confidence;

/// Why something is proposed, so that an officer can judge it.
///
/// @param rule the rule's code, such as `DATE-3`
/// @param lexiconLine `file:line` of the word that triggered it
/// @param notes codes with values, such as `weekday=tuesday`, `anchor=2025-09-24`
public record Why(
    String rule, Optional<String> lexiconLine, List<String> notes, Confidence confidence) {

  public Why {
    notes = List.copyOf(notes);
  }

  static Why rule(String rule, double confidence, String... notes) {
    return new Why(rule, Optional.empty(), List.of(notes), new Confidence(confidence));
  }

  Why from(String line) {
    return new Why(rule, line.isEmpty() ? Optional.empty() : Optional.of(line), notes, confidence);
  }
}
