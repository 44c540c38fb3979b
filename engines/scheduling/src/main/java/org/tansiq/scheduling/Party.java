package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// Who takes part: a head of delegation, an officer on a roster, a class. `teams` is how many
/// activities they can be in at once.
public record Party(String id, int teams, List<Absence> absences) implements Serializable {

  public Party {
    absences = List.copyOf(absences);
  }

  public Optional<Absence> absenceAt(int slot) {
    return absences.stream().filter(absence -> absence.covers(slot)).findFirst();
  }
}
