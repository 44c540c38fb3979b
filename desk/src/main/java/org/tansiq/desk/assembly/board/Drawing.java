package org.tansiq.desk.assembly.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.plans.Version;
import org.tansiq.desk.assembly.requests.Languages;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Words;

/// Draws the board of one day.
final class Drawing {

  private final Programme programme;
  private final Map<UUID, Request> requests = new HashMap<>();
  private final List<Placed> placed;
  private final Map<UUID, Placed> told;
  private final Set<UUID> held;
  private final Sayings names;
  private final Words words;
  private final Instant now;

  /// What a board is drawn from.
  ///
  /// @param told what everybody was told last
  /// @param held meetings that took place
  record Given(
      Programme programme,
      List<Request> requests,
      List<Placed> placed,
      Map<UUID, Placed> told,
      Set<UUID> held) {}

  Drawing(Given given, Words words, Instant now) {
    this.programme = given.programme();
    given.requests().forEach(request -> requests.put(request.id(), request));
    this.placed = List.copyOf(given.placed());
    this.told = Map.copyOf(given.told());
    this.held = Set.copyOf(given.held());
    this.names = new Sayings(programme, given.requests(), words);
    this.words = words;
    this.now = now;
  }

  Board of(Version version, int day) {
    var columns = columns(day);
    var lanes = new ArrayList<Board.Lane>();
    programme
        .host()
        .ifPresent(host ->
            lanes.add(
                lane(
                    new Head(
                        "dir",
                        words.text("assembly.our-head"),
                        host.name(words.tongue()),
                        Optional.empty()),
                    columns,
                    one -> concerns(one, host.id()))));
    for (var room : programme.rooms()) {
      lanes.add(
          lane(
              new Head(
                  "room",
                  room.name(),
                  words.text("assembly.room-line", room.zone(), room.capacity(), room.level()),
                  Optional.of(room.id())),
              columns,
              one -> one.room().equals(room.id())));
    }
    for (var pair : programme.interpreters()) {
      lanes.add(
          lane(
              new Head(
                  "res",
                  pair.name(),
                  Languages.names(pair.languages(), words.tongue()),
                  Optional.empty()),
              columns,
              one -> one.interpreter().filter(pair.id()::equals).isPresent()));
    }
    return new Board(programme, version, day, columns, lanes);
  }

  private boolean concerns(Placed one, UUID delegation) {
    var request = requests.get(one.request());
    return request != null && request.concerns(delegation);
  }

  private List<Board.Column> columns(int day) {
    var columns = new ArrayList<Board.Column>();
    var frozen = now.plus(programme.assembly().freezeMinutes(), ChronoUnit.MINUTES);
    var before = Instant.MAX;
    for (var slot : programme.day(day)) {
      columns.add(
          new Board.Column(
              slot.number(),
              programme.time(slot.number()).toString(),
              slot.to().isBefore(now),
              !told.isEmpty() && slot.from().isBefore(frozen),
              !slot.from().isAfter(now) && slot.to().isAfter(now),
              before.isBefore(slot.from()),
              programme.sessionAt(slot.number()).map(session -> session.title()).orElse("")));
      before = slot.to();
    }
    return columns;
  }

  /// What stands at the head of a lane.
  private record Head(String kind, String name, String detail, Optional<UUID> room) {}

  private Board.Lane lane(Head head, List<Board.Column> columns, Predicate<Placed> own) {
    var meetings = placed.stream().filter(own).toList();
    var cells =
        columns.stream()
            .map(column ->
                new Board.Cell(
                    column,
                    meetings.stream()
                        .filter(one -> one.covers(column.slot()))
                        .findFirst()
                        .map(one -> tile(one, head.kind()))))
            .toList();
    return new Board.Lane(head.kind(), head.name(), head.detail(), head.room(), cells);
  }

  private Board.Tile tile(Placed one, String kind) {
    var request = requests.get(one.request());
    if (request == null) {
      throw new IllegalStateException("A meeting without request " + one.request());
    }
    var ours = programme.host().filter(host -> request.concerns(host.id()));
    var first = ours.map(host -> request.other(host.id())).orElse(request.asker());
    var second = ours.map(host -> host.id()).orElse(request.asked());
    var known = Optional.ofNullable(told.get(request.id()));
    var from =
        known.filter(was -> was.slot() != one.slot()).map(was -> names.when(was.slot())).orElse("");
    var line =
        !from.isEmpty()
            ? words.text("assembly.moved-from", from)
            : kind.equals("dir")
                ? names.name(one.room())
                : words.text(
                    "assembly.with",
                    ours.isPresent() ? words.text("assembly.us") : names.name(second));
    return new Board.Tile(
        request.id(),
        one.slot(),
        names.name(first),
        line,
        ours.isPresent(),
        one.pinned(),
        one.locked(),
        one.interpreter().isPresent(),
        known.isPresent(),
        from,
        held.contains(request.id()));
  }
}
