package org.tansiq.desk.intake.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.documents.Refusal;
import org.tansiq.documents.Warning;

/// What became of a delivery.
///
/// @param name as it was delivered
/// @param article where it is kept, unless it was refused
/// @param refusal why it was not taken, if it was not
/// @param warnings what to know before trusting its text
/// @param enclosed what became of the files inside it, such as those attached to a message
public record Receipt(
    Outcome outcome,
    String name,
    Optional<UUID> article,
    Optional<Refusal> refusal,
    List<Warning> warnings,
    List<Receipt> enclosed) {

  public Receipt {
    warnings = List.copyOf(warnings);
    enclosed = List.copyOf(enclosed);
  }

  static Receipt refused(String name, Refusal refusal, List<Receipt> enclosed) {
    return new Receipt(
        Outcome.REFUSED, name, Optional.empty(), Optional.of(refusal), List.of(), enclosed);
  }

  static Receipt known(String name, UUID article) {
    return new Receipt(
        Outcome.KNOWN, name, Optional.of(article), Optional.empty(), List.of(), List.of());
  }

  /// The outcomes of a delivery.
  public enum Outcome {
    /// Kept.
    ACCEPTED,
    /// Kept, with text missing; the warnings say which.
    PARTIAL,
    /// The same bytes are here already.
    KNOWN,
    /// Not kept.
    REFUSED;

    /// The word of the upload contract.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
