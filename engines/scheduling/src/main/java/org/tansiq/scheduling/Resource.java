package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an activity may use, one at a time: a room, a pair of interpreters, a vehicle.
///
/// After `inARow` slots of work it rests for one; 0 means that it never tires.
public record Resource(
    String id,
    String kind,
    Set<String> skills,
    int level,
    int capacity,
    String zone,
    int inARow,
    List<Absence> absences,
    Nights nights)
    implements Serializable {

  /// Without a rule for nights.
  public Resource(
      String id,
      String kind,
      Set<String> skills,
      int level,
      int capacity,
      String zone,
      int inARow,
      List<Absence> absences) {
    this(id, kind, skills, level, capacity, zone, inARow, absences, Nights.ANY);
  }

  public Resource {
    skills = Set.copyOf(skills);
    absences = List.copyOf(absences);
  }

  public boolean serves(Need need) {
    return kind.equals(need.kind())
        && level >= need.level()
        && capacity >= need.capacity()
        && (need.skill().isEmpty() || skills.contains(need.skill()))
        && (need.zone().isEmpty() || zone.equals(need.zone()));
  }

  public Optional<Absence> absenceAt(int slot) {
    return absences.stream().filter(absence -> absence.covers(slot)).findFirst();
  }
}
