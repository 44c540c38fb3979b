package org.tansiq.desk.exchange.matches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.exchange.questions.Chip;

/// A hit that one officer holds for the one asked for, until another has decided.
public record Match(
    UUID id,
    UUID entry,
    String key,
    String ownerUnit,
    About question,
    Strength strength,
    Step asked,
    Outcome outcome,
    Optional<Step> decided) {

  /// What was asked, and what for.
  public record About(
      String name, String birth, Optional<String> nationality, String purpose, String reference) {}

  /// How strong the hit is.
  public record Strength(String band, double bits, List<Chip> chips) {
    public Strength {
      chips = List.copyOf(chips);
    }
  }

  /// Who did something, when and why.
  public record Step(UUID by, String name, Instant at, String why) {}

  /// Whether this officer may decide: nobody confirms what they asked themselves.
  public boolean decidable(UUID officer) {
    return outcome == Outcome.CANDIDATE && !asked.by().equals(officer);
  }

  /// Whether this officer may read what the entry says: whoever is to decide, and who asked once
  /// another has confirmed.
  public boolean readable(UUID officer) {
    return decidable(officer)
        || outcome == Outcome.CONFIRMED
            && (asked.by().equals(officer)
                || decided.filter(step -> step.by().equals(officer)).isPresent());
  }
}
