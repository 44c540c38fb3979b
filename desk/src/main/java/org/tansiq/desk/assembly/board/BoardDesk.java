package org.tansiq.desk.assembly.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.floor.Minutes;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.plans.Reasons;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.plans.Sheet;
import org.tansiq.desk.assembly.plans.Sheets;
import org.tansiq.desk.assembly.plans.Versions;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Assembly;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.scheduling.WhatIf;

/// Puts together what the board and the panel beside it show.
@Service
class BoardDesk {

  private final Assemblies assemblies;
  private final Requests requests;
  private final Versions versions;
  private final Sheets sheets;
  private final Minutes minutes;
  private final Mover mover;
  private final Clock clock;

  BoardDesk(
      Assemblies assemblies,
      Requests requests,
      Versions versions,
      Sheets sheets,
      Minutes minutes,
      Mover mover,
      Clock clock) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.versions = versions;
    this.sheets = sheets;
    this.minutes = minutes;
    this.mover = mover;
    this.clock = clock;
  }

  /// The board of a day, and who waits for a place.
  record Sight(Board board, List<Waiting> waiting, Optional<WhyNot> panel) {

    Sight {
      waiting = List.copyOf(waiting);
    }
  }

  record Waiting(UUID request, int weight, String name) {}

  /// What of the board is looked at.
  ///
  /// @param day from 0; the chosen meeting's own, or today's, where none is named
  record Look(Optional<Integer> day, Optional<UUID> request, boolean forcing) {}

  @Transactional(readOnly = true)
  Sight sight(Officer by, UUID id, Look look, Words words) {
    var programme = assemblies.programme(by, id);
    var version = versions.last(id).orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    var placed = versions.placed(version.id());
    var all = requests.of(id);
    var given = new Drawing.Given(programme, all, placed, versions.published(id), minutes.held(id));
    var where = look.request().flatMap(request -> at(placed, request));
    int day =
        look.day()
            .or(() -> where.map(one -> programme.dayOf(one.slot())))
            .orElseGet(() -> today(programme.openFrom(clock.instant()), programme.assembly()));
    int shown = Math.clamp(day, 0, programme.assembly().days() - 1);
    var names = new Sayings(programme, all, words);
    var board = new Drawing(given, words, clock.instant()).of(version, shown);
    var panel =
        look.request().map(request -> panel(requests.get(id, request), board, given, look, names));
    return new Sight(board, waiting(all, placed, names), panel);
  }

  private static int today(int open, Assembly assembly) {
    int day = open / assembly.slotsEach();
    return day >= assembly.days() ? 0 : day;
  }

  private static Optional<Placed> at(List<Placed> placed, UUID request) {
    return placed.stream().filter(one -> one.request().equals(request)).findFirst();
  }

  private static List<Waiting> waiting(List<Request> all, List<Placed> placed, Sayings names) {
    var held = placed.stream().map(Placed::request).collect(Collectors.toSet());
    return all.stream()
        .filter(r -> r.state() == Request.State.ACCEPTED && !held.contains(r.id()))
        .sorted(Comparator.comparingInt(Request::weight).reversed())
        .map(r -> new Waiting(r.id(), r.weight(), names.name(r.id())))
        .toList();
  }

  private WhyNot panel(
      Request request, Board board, Drawing.Given given, Look look, Sayings names) {
    var placed = given.placed();
    var sheet = sheet(given.programme(), given.requests(), placed, request.id());
    var place = at(placed, request.id());
    var activity = sheet.activity(request.id());
    var reasons = new Reasons(sheet, placed);
    var slots = new ArrayList<WhyNot.Slot>();
    for (var column : board.columns()) {
      var verdict = activity.map(a -> reasons.at(a, column.slot(), Optional.empty()));
      var why = verdict.map(v -> v.against().isEmpty() ? "" : names.of(v.against().getFirst()));
      slots.add(
          new WhyNot.Slot(
              column.slot(),
              column.time(),
              why.orElse("—"),
              place.filter(p -> p.covers(column.slot())).isPresent()));
    }
    return new WhyNot(
        request,
        names.name(request.id()),
        place,
        place.isPresent() ? "" : activity.flatMap(reasons::binding).map(names::binding).orElse(""),
        slots,
        look.forcing() ? Optional.of(forced(sheet, request, placed, names)) : Optional.empty());
  }

  /// As the engine knows it, with the meeting itself free to go.
  private Sheet sheet(Programme programme, List<Request> all, List<Placed> placed, UUID moved) {
    var others = placed.stream().filter(one -> !one.request().equals(moved)).toList();
    return sheets.of(programme, all, others);
  }

  private WhyNot.Forced forced(Sheet sheet, Request request, List<Placed> placed, Sayings names) {
    var forced = mover.whatIf(sheet.programme().assembly().id(), request.id(), placed);
    if (forced.isEmpty()) {
      return new WhyNot.Forced(false, "", List.of());
    }
    var plan = forced.get().planned().plan();
    var after = sheet.placed(plan, placed);
    var where =
        at(after, request.id())
            .map(one -> names.when(one.slot()) + " · " + names.name(one.room()))
            .orElse("");
    return new WhyNot.Forced(true, where, displaced(forced.get(), request, after, names));
  }

  private static List<String> displaced(
      WhatIf.Forced forced, Request request, List<Placed> after, Sayings names) {
    var lines = new ArrayList<String>();
    for (var id : forced.changes().moved()) {
      var one = at(after, UUID.fromString(id)).orElseThrow();
      lines.add(names.moved(one.request(), one.slot(), one.room()));
    }
    for (var id : forced.changes().dropped()) {
      if (!id.equals(request.id().toString())) {
        lines.add(names.dropped(UUID.fromString(id)));
      }
    }
    return lines;
  }

  /// For every slot and room of a day, why the meeting cannot go there; nothing where it can.
  @Transactional(readOnly = true)
  Map<String, String> verdicts(Officer by, UUID id, UUID request, int day, Words words) {
    var programme = assemblies.programme(by, id);
    var version = versions.last(id).orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    var placed = versions.placed(version.id());
    var all = requests.of(id);
    var sheet = sheet(programme, all, placed, requests.get(id, request).id());
    var names = new Sayings(programme, all, words);
    var verdicts = new HashMap<String, String>();
    sheet
        .activity(request)
        .ifPresent(activity ->
            new Reasons(sheet, placed)
                .grid(activity, programme.day(day))
                .forEach((slot, rooms) ->
                    rooms.forEach(
                        (room, against) -> verdicts.put(slot + " " + room, names.of(against)))));
    return verdicts;
  }
}
