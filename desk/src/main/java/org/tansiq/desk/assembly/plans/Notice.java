package org.tansiq.desk.assembly.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom a publication concerns, with the change and nothing else.
///
/// @param kind `delegation` or `interpreter`
/// @param version the number of the version whose publication it was
/// @param change the code of a {@link Change.Kind}
public record Notice(
    UUID request,
    String kind,
    UUID recipient,
    int version,
    String change,
    Optional<Integer> wasSlot,
    Optional<UUID> wasRoom,
    Optional<Integer> slot,
    Optional<UUID> room) {

  /// What of several changes of one meeting, the oldest first, remains to be told; nothing where in
  /// the end all is as it was.
  static Optional<Notice> net(List<Notice> steps) {
    var first = steps.getFirst();
    var last = steps.getLast();
    if (first.wasSlot.equals(last.slot) && first.wasRoom.equals(last.room)) {
      return Optional.empty();
    }
    var kind =
        first.wasSlot.isEmpty()
            ? Change.Kind.NEW
            : last.slot.isEmpty()
                ? Change.Kind.CANCELLED
                : first.wasSlot.equals(last.slot) ? Change.Kind.ROOM : Change.Kind.MOVED;
    return Optional.of(
        new Notice(
            last.request,
            last.kind,
            last.recipient,
            last.version,
            kind.code(),
            first.wasSlot,
            first.wasRoom,
            last.slot,
            last.room));
  }

  /// The hour it is about: the new one, else the one that is lost.
  int hour() {
    return slot.or(() -> wasSlot).orElse(0);
  }
}
