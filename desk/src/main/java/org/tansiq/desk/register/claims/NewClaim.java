package org.tansiq.desk.register.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A statement to be written into the register, by the reading engine or by a person.
public record NewClaim(
    String predicate,
    String value,
    String shown,
    Optional<UUID> ref,
    Map<String, String> detail,
    Reason reason,
    List<At> citations) {

  public NewClaim {
    detail = Map.copyOf(detail);
    citations = List.copyOf(citations);
  }

  /// A plain value a person records, without a source.
  public static NewClaim recorded(String predicate, String value) {
    return new NewClaim(
        predicate, value, value, Optional.empty(), Map.of(), Reason.RECORDED, List.of());
  }

  /// The same claim naming a record, with notes on why that one.
  public NewClaim naming(UUID record, List<String> why) {
    var notes = new ArrayList<>(reason.notes());
    notes.addAll(why);
    return new NewClaim(
        predicate,
        value,
        shown,
        Optional.of(record),
        detail,
        new Reason(reason.confidence(), reason.rule(), reason.lexicon(), notes),
        citations);
  }

  /// Why it is stated; see {@link Claim}.
  public record Reason(double confidence, String rule, String lexicon, List<String> notes) {

    /// A person says so.
    public static final Reason RECORDED = new Reason(1, "", "", List.of());

    public Reason {
      notes = List.copyOf(notes);
    }
  }

  /// Words in a source: the sentence's number and UTF-16 offsets in the source's text.
  public record At(UUID source, int sentence, int from, int to) {}
}
