package org.tansiq.desk.assembly.outputs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.setup.Programme;

/// One room on one day, to hang beside its door.
record Card(String room, String zone, List<Agenda.Entry> meetings) {

  Card {
    meetings = List.copyOf(meetings);
  }

  /// Those of a day, in the order of the set-up: the rooms in which something is held, or the one
  /// that is asked for.
  static List<Card> of(Programme programme, List<Agenda.Entry> all, int day, Optional<UUID> asked) {
    return programme.rooms().stream()
        .filter(room -> asked.isEmpty() || asked.get().equals(room.id()))
        .map(room ->
            new Card(
                room.name(),
                room.zone(),
                all.stream()
                    .filter(e -> !e.cancelled() && e.room().equals(room.name()))
                    .filter(e -> programme.dayOf(e.slot()) == day)
                    .toList()))
        .filter(card -> asked.isPresent() || !card.meetings().isEmpty())
        .toList();
  }
}
