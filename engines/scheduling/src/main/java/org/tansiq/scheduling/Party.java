package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who takes part: a head of delegation, an officer on a roster, a class. `teams` is how many
/// activities they can be in at once.
public record Party(String id, int teams, List<Absence> absences, List<Rank> ranks)
    implements Serializable {

  /// Of no known rank.
  public Party(String id, int teams, List<Absence> absences) {
    this(id, teams, absences, List.of());
  }

  public Party {
    absences = List.copyOf(absences);
    ranks = List.copyOf(ranks);
  }

  /// The highest rank in which it is there then; empty where none is known.
  public OptionalInt rankAt(int slot) {
    return ranks.stream()
        .filter(rank -> rank.from() <= slot && slot <= rank.to())
        .mapToInt(Rank::rank)
        .min();
  }

  public Optional<Absence> absenceAt(int slot) {
    return absences.stream().filter(absence -> absence.covers(slot)).findFirst();
  }
}
