package org.tansiq.scheduling;

import static org.tansiq.scheduling.Violation.Code.NOT_FREE_AFTER_NIGHTS;
import static org.tansiq.scheduling.Violation.Code.TOO_MANY_NIGHTS;

import java.util.BitSet;
import java.util.List;

/// The checker's rule of nights, as written: over every stretch of nights one longer than allowed,
/// and over every slot after a full one.
final class NightCheck {

  private final Resource resource;
  private final BitSet worked;

  /// `worked` are all slots in which the resource works.
  NightCheck(Resource resource, BitSet worked) {
    this.resource = resource;
    this.worked = worked;
  }

  void check(String activity, int slot, List<Violation> found) {
    var nights = resource.nights();
    int every = nights.every();
    for (int first = slot - nights.inARow() * every; first <= slot; first += every) {
      boolean all = nights.isNight(slot) && first >= 0;
      for (int i = 0; i <= nights.inARow() && all; i++) {
        all = worked.get(first + i * every);
      }
      if (all) {
        var id = resource.id();
        found.add(Violation.of(TOO_MANY_NIGHTS, activity, id, slot, nights.inARow()));
        return;
      }
    }
    for (int last = Math.max(0, slot - nights.free()); last < slot; last++) {
      if (nights.isNight(last) && endsFull(last)) {
        var id = resource.id();
        found.add(Violation.of(NOT_FREE_AFTER_NIGHTS, activity, id, slot, nights.free()));
        return;
      }
    }
  }

  /// Whether exactly as many nights as are allowed end with this one.
  private boolean endsFull(int last) {
    var nights = resource.nights();
    for (int i = 0; i < nights.inARow(); i++) {
      int night = last - i * nights.every();
      if (night < 0 || !worked.get(night)) {
        return false;
      }
    }
    return !worked.get(last + nights.every());
  }
}
