package org.tansiq.desk.assembly.outputs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.plans.Due;
import org.tansiq.desk.assembly.plans.Notice;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Shell;

/// One change as its recipient is told it.
///
/// @param with the other side, for a delegation; both for interpreters
/// @param change what sort, in words
/// @param before where it was until now; empty where it is new
/// @param after where it is from now on; empty where it is cancelled
record NoticeLine(String with, String change, Optional<Spot> before, Optional<Spot> after) {

  /// @param when day and hour
  record Spot(String when, String room) {}

  static List<NoticeLine> of(Due due, Programme programme, List<Request> requests, Shell shell) {
    var names = new Sayings(programme, requests, shell.words());
    return due.notices().stream()
        .map(notice ->
            new NoticeLine(
                with(notice, requests, names),
                shell.text("assembly.change." + notice.change()),
                spot(notice.wasSlot(), notice.wasRoom(), programme, names, shell),
                spot(notice.slot(), notice.room(), programme, names, shell)))
        .toList();
  }

  private static String with(Notice notice, List<Request> requests, Sayings names) {
    return requests.stream()
        .filter(request -> request.id().equals(notice.request()))
        .filter(request -> request.concerns(notice.recipient()))
        .findFirst()
        .map(request -> names.name(request.other(notice.recipient())))
        .orElseGet(() -> names.name(notice.request()));
  }

  private static Optional<Spot> spot(
      Optional<Integer> slot,
      Optional<UUID> room,
      Programme programme,
      Sayings names,
      Shell shell) {
    return slot.map(at ->
        new Spot(
            shell.dates().weekday(programme.date(programme.dayOf(at))) + " · " + programme.time(at),
            room.map(names::name).orElse("")));
  }
}
