package org.tansiq.desk.register.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One statement about one record, with the sentences that make it and how sure the engine was.
///
/// @param predicate what is stated, such as `host-country`, `start`, `counterpart`
/// @param value canonical: a code, a (partial) date, a name
/// @param shown as the first source writes it
/// @param ref the record the value names, where it names one
/// @param detail further values by name, such as a person's post
/// @param confidence of the engine, from 0 to 1; 1 where a person recorded it
/// @param rule the rule that proposed it, such as `DATE-14`; empty where a person recorded it
/// @param lexicon `file:line` of the word that triggered it
/// @param notes codes with values that explain it
public record Claim(
    UUID id,
    Subject subject,
    String predicate,
    String value,
    String shown,
    Optional<UUID> ref,
    Map<String, String> detail,
    ClaimStatus status,
    boolean house,
    double confidence,
    String rule,
    String lexicon,
    List<String> notes,
    int ordinal,
    List<Citation> citations) {

  public Claim {
    detail = Map.copyOf(detail);
    notes = List.copyOf(notes);
    citations = List.copyOf(citations);
  }

  /// Confidence as one to four bars.
  public int bars() {
    return confidence >= 0.9 ? 4 : confidence >= 0.75 ? 3 : confidence >= 0.5 ? 2 : 1;
  }

  /// The same claim in another state, as it stood on some day.
  Claim as(ClaimStatus then, String valueThen, boolean houseThen) {
    return new Claim(
        id,
        subject,
        predicate,
        valueThen,
        shown,
        ref,
        detail,
        then,
        houseThen,
        confidence,
        rule,
        lexicon,
        notes,
        ordinal,
        citations);
  }
}
