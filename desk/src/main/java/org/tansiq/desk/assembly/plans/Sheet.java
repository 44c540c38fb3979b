package org.tansiq.desk.assembly.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.assembly.requests.Precedence;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.setup.Delegation;
import org.tansiq.desk.assembly.setup.Passage;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Before;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.Need;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Placement;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Resource;
import org.tansiq.scheduling.Way;

/// An assembly and its accepted requests as the engine knows them, and its answers back.
///
/// Identifiers of the engine are those of the records.
public final class Sheet {

  private static final String ROOM = "room";
  private static final String INTERPRETERS = "interpreters";

  private final Programme programme;
  private final Map<UUID, Request> requests = new LinkedHashMap<>();
  private final Problem problem;

  /// @param kept meetings that stay in their slot
  Sheet(Programme programme, List<Request> accepted, List<Precedence> order, List<Placed> kept) {
    this.programme = programme;
    accepted.forEach(request -> requests.put(request.id(), request));
    var pins = new HashMap<UUID, Integer>();
    kept.stream()
        .filter(placed -> placed.pinned() || placed.locked())
        .forEach(placed -> pins.put(placed.request(), placed.slot()));
    this.problem =
        new Problem(
            new Days(programme.assembly().days(), programme.assembly().slotsEach()),
            programme.delegations().stream().map(this::party).toList(),
            resources(),
            accepted.stream().map(request -> activity(request, pins)).toList(),
            order.stream().filter(this::planned).map(Sheet::before).toList(),
            programme.passages().stream().map(Sheet::way).toList());
  }

  /// What is not held comes neither before nor after anything.
  private boolean planned(Precedence one) {
    return requests.containsKey(one.first()) && requests.containsKey(one.then());
  }

  private static Way way(Passage one) {
    return new Way(one.from(), one.to(), one.slots());
  }

  private static Before before(Precedence one) {
    return new Before(one.first().toString(), one.then().toString());
  }

  public Programme programme() {
    return programme;
  }

  public Problem problem() {
    return problem;
  }

  public Optional<Request> request(UUID id) {
    return Optional.ofNullable(requests.get(id));
  }

  /// The engine's activity of a request; empty where it is not to be planned.
  public Optional<Activity> activity(UUID request) {
    return problem.activities().stream()
        .filter(activity -> activity.id().equals(request.toString()))
        .findFirst();
  }

  private Party party(Delegation one) {
    var absences = new ArrayList<Absence>();
    programme
        .sessions()
        .forEach(session ->
            absences.add(
                new Absence(
                    session.kind().equals("vote") ? Absence.Cause.VOTE : Absence.Cause.PLENARY,
                    session.from(),
                    session.to())));
    for (var slot : programme.slots()) {
      if (one.arrives().filter(slot.from()::isBefore).isPresent()) {
        absences.add(new Absence(Absence.Cause.NOT_ARRIVED, slot.number(), slot.number()));
      } else if (one.departs().filter(slot.to()::isAfter).isPresent()) {
        absences.add(new Absence(Absence.Cause.DEPARTED, slot.number(), slot.number()));
      }
    }
    return new Party(one.id().toString(), one.teams(), absences);
  }

  private List<Resource> resources() {
    var all = new ArrayList<Resource>();
    for (var room : programme.rooms()) {
      all.add(
          new Resource(
              room.id().toString(),
              ROOM,
              Set.of(),
              room.level(),
              room.capacity(),
              room.zone(),
              0,
              outages(room.id(), Absence.Cause.CLOSED)));
    }
    for (var pair : programme.interpreters()) {
      all.add(
          new Resource(
              pair.id().toString(),
              INTERPRETERS,
              new HashSet<>(pair.languages()),
              0,
              0,
              "",
              pair.inARow(),
              outages(pair.id(), Absence.Cause.ILL)));
    }
    return all;
  }

  private List<Absence> outages(UUID of, Absence.Cause cause) {
    return programme.outages().stream()
        .filter(outage -> outage.subject().equals(of))
        .map(outage -> new Absence(cause, outage.from(), outage.to()))
        .toList();
  }

  private static Activity activity(Request request, Map<UUID, Integer> pins) {
    var needs = new ArrayList<Need>();
    needs.add(new Need(ROOM, "", request.level(), request.seats()));
    if (!request.language().isEmpty()) {
      needs.add(new Need(INTERPRETERS, request.language(), 0, 0));
    }
    return new Activity(
        request.id().toString(),
        List.of(request.asker().toString(), request.asked().toString()),
        request.length(),
        needs,
        request.weight(),
        pins.getOrDefault(request.id(), -1));
  }

  /// A kept plan as the engine knows it; meetings whose request is no longer accepted are left out.
  public Plan plan(List<Placed> placed) {
    var placements = new HashMap<String, Placement>();
    for (var one : placed) {
      if (requests.containsKey(one.request())) {
        placements.put(one.request().toString(), placement(one));
      }
    }
    return new Plan(placements);
  }

  private Placement placement(Placed one) {
    var resources = new ArrayList<String>();
    resources.add(one.room().toString());
    if (request(one.request()).filter(r -> !r.language().isEmpty()).isPresent()) {
      resources.add(one.interpreter().map(UUID::toString).orElse(""));
    }
    return new Placement(one.slot(), resources);
  }

  /// A plan of the engine as it is kept; what was pinned or locked before stays so.
  public List<Placed> placed(Plan plan, List<Placed> before) {
    var known = new HashMap<UUID, Placed>();
    before.forEach(one -> known.put(one.request(), one));
    var all = new ArrayList<Placed>();
    plan.placements()
        .forEach((id, placement) -> {
          var request = requests.get(UUID.fromString(id));
          if (request == null) {
            throw new IllegalStateException("A plan with an unknown request " + id);
          }
          all.add(placed(request, placement, Optional.ofNullable(known.get(request.id()))));
        });
    return all;
  }

  /// One meeting as it is kept.
  public static Placed placed(Request request, Placement placement, Optional<Placed> before) {
    var resources = placement.resources();
    return new Placed(
        request.id(),
        placement.slot(),
        request.length(),
        UUID.fromString(resources.getFirst()),
        resources.size() > 1 && !resources.get(1).isEmpty()
            ? Optional.of(UUID.fromString(resources.get(1)))
            : Optional.empty(),
        before.map(Placed::pinned).orElse(false),
        before.map(Placed::locked).orElse(false));
  }
}
