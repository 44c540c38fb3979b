package org.tansiq.desk.assembly.plans;

import java.util.Optional;
import java.util.UUID;

/// A meeting in its place.
///
/// @param slot its first one
/// @param length in slots
/// @param pinned whether the planner leaves it in its slot
/// @param locked whether nobody moves it by hand either
public record Placed(
    UUID request,
    int slot,
    int length,
    UUID room,
    Optional<UUID> interpreter,
    boolean pinned,
    boolean locked) {

  public boolean covers(int other) {
    return slot <= other && other < slot + length;
  }

  public boolean sameSpot(Placed other) {
    return slot == other.slot && room.equals(other.room) && interpreter.equals(other.interpreter);
  }
}
