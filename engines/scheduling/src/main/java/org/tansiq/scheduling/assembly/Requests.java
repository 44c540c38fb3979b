package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.assembly.Turned.Code.APART;
import static org.tansiq.scheduling.assembly.Turned.Code.CIRCLE;
import static org.tansiq.scheduling.assembly.Turned.Code.DUPLICATE;
import static org.tansiq.scheduling.assembly.Turned.Code.ID_TWICE;
import static org.tansiq.scheduling.assembly.Turned.Code.NEVER_TOGETHER;
import static org.tansiq.scheduling.assembly.Turned.Code.NOBODY_SPEAKS;
import static org.tansiq.scheduling.assembly.Turned.Code.NO_SUCH_ROOM;
import static org.tansiq.scheduling.assembly.Turned.Code.PINNED_NEVER;
import static org.tansiq.scheduling.assembly.Turned.Code.PINNED_TOGETHER;
import static org.tansiq.scheduling.assembly.Turned.Code.PINNED_TOO_MANY;
import static org.tansiq.scheduling.assembly.Turned.Code.RANKS_APART;
import static org.tansiq.scheduling.assembly.Turned.Code.UNKNOWN_BEFORE;
import static org.tansiq.scheduling.assembly.Turned.Code.UNKNOWN_DELEGATION;
import static org.tansiq.scheduling.assembly.Turned.Code.WITH_ONESELF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tansiq.scheduling.Before;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Problem;

/// The requests that can be planned, and those that cannot, each with its reason.
public record Requests(List<Request> planned, List<Turned> turned) {

  public Requests {
    planned = List.copyOf(planned);
    turned = List.copyOf(turned);
  }

  /// Judges requests one by one, then against each other.
  public static Requests judged(Setup setup, List<Request> asked, List<Turned> unread) {
    var judge = new Judge(setup);
    judge.turned.addAll(unread);
    asked.forEach(judge::hear);
    judge.pins();
    judge.order();
    return new Requests(List.copyOf(judge.kept.values()), judge.turned);
  }

  /// What is to be planned.
  public Problem problem(Setup setup) {
    var order = new ArrayList<Before>();
    for (var request : planned) {
      request.after().stream().sorted().forEach(b -> order.add(new Before(b, request.id())));
    }
    var activities = planned.stream().map(Request::activity).toList();
    return new Problem(
        setup.grid(), setup.parties(), setup.resources(), activities, order, setup.ways());
  }

  private static final class Judge {

    private final Setup setup;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<Set<String>, Integer> lines = new HashMap<>();
    private final Map<String, Request> kept = new LinkedHashMap<>();
    private final List<Turned> turned = new ArrayList<>();

    Judge(Setup setup) {
      this.setup = setup;
      setup.parties().forEach(party -> parties.put(party.id(), party));
    }

    void hear(Request request) {
      var reason = reason(request);
      if (reason.isPresent()) {
        turned.add(reason.get());
      } else {
        lines.put(request.pair(), request.line());
        kept.put(request.id(), request);
      }
    }

    private Optional<Turned> reason(Request r) {
      for (var code : List.of(r.from(), r.to())) {
        if (!parties.containsKey(code)) {
          return Optional.of(Turned.of(r, UNKNOWN_DELEGATION, code));
        }
      }
      if (r.from().equals(r.to())) {
        return Optional.of(Turned.of(r, WITH_ONESELF, r.from()));
      }
      if (setup.apart().contains(r.pair())) {
        return Optional.of(Turned.of(r, APART));
      }
      if (lines.containsKey(r.pair())) {
        return Optional.of(Turned.of(r, DUPLICATE, lines.getOrDefault(r.pair(), 0)));
      }
      var namesake = kept.get(r.id());
      if (namesake != null) {
        return Optional.of(Turned.of(r, ID_TWICE, namesake.line()));
      }
      return lacking(r);
    }

    private Optional<Turned> lacking(Request r) {
      if (!r.language().isEmpty() && !setup.isSpoken(r.language())) {
        return Optional.of(Turned.of(r, NOBODY_SPEAKS, r.language()));
      }
      if (!setup.serves(r.needs().getFirst())) {
        return Optional.of(Turned.of(r, NO_SUCH_ROOM, r.seats(), r.level()));
      }
      if (r.pinned() >= 0 && !together(r, r.pinned())) {
        return Optional.of(Turned.of(r, PINNED_NEVER, Times.written(setup.begins(r.pinned()))));
      }
      boolean meet = false;
      for (int slot = 0; slot < setup.grid().slots(); slot++) {
        boolean here = together(r, slot) && (r.pinned() < 0 || r.pinned() == slot);
        if (here && alike(r, slot)) {
          return Optional.empty();
        }
        meet |= here;
      }
      return Optional.of(
          meet
              ? Turned.of(r, RANKS_APART, r.ranksApart())
              : Turned.of(r, NEVER_TOGETHER, r.slots()));
    }

    /// Whether their ranks are near enough from this slot to the meeting's end, as far as known.
    private boolean alike(Request r, int slot) {
      for (int now = slot; r.ranksApart() >= 0 && now < slot + r.slots(); now++) {
        int then = now;
        var ranks =
            r.pair().stream()
                .map(parties::get)
                .filter(Objects::nonNull)
                .flatMapToInt(party -> party.rankAt(then).stream())
                .toArray();
        if (ranks.length == 2 && Math.abs(ranks[0] - ranks[1]) > r.ranksApart()) {
          return false;
        }
      }
      return true;
    }

    /// Whether both are there from this slot to the meeting's end.
    private boolean together(Request r, int slot) {
      if (!setup.grid().fits(slot, r.slots())) {
        return false;
      }
      for (int now = slot; now < slot + r.slots(); now++) {
        for (var code : r.pair()) {
          var party = parties.get(code);
          if (party == null || party.absenceAt(now).isPresent()) {
            return false;
          }
        }
      }
      return true;
    }

    /// No delegation, and not the rooms together, can hold more than fits.
    void pins() {
      var rooms = setup.resources().stream().filter(r -> r.kind().equals(Setup.ROOM)).count();
      Map<Integer, List<Request>> bySlot = new TreeMap<>();
      for (var request : List.copyOf(kept.values())) {
        for (int i = 0; request.pinned() >= 0 && i < request.slots(); i++) {
          var there = bySlot.computeIfAbsent(request.pinned() + i, _ -> new ArrayList<>());
          var clash = clash(request, there);
          if (clash.isPresent() || there.size() >= rooms) {
            var when = Times.written(setup.begins(request.pinned()));
            drop(
                clash.orElseGet(
                    () -> Turned.of(request, PINNED_TOO_MANY, when, there.size() + 1, rooms)));
            break;
          }
          there.add(request);
        }
      }
    }

    private Optional<Turned> clash(Request request, List<Request> there) {
      for (var code : List.of(request.from(), request.to())) {
        var party = parties.get(code);
        var others = there.stream().filter(r -> r.pair().contains(code)).map(Request::id).toList();
        if (party != null && others.size() >= party.teams()) {
          var when = Times.written(setup.begins(request.pinned()));
          return Optional.of(
              Turned.of(request, PINNED_TOGETHER, code, when, String.join(", ", others)));
        }
      }
      return Optional.empty();
    }

    private void drop(Turned reason) {
      kept.remove(reason.id());
      turned.add(reason);
    }

    /// Unknown ones first, then those that wait for each other in a circle.
    void order() {
      boolean again = true;
      while (again) {
        again = false;
        for (var request : List.copyOf(kept.values())) {
          var unknown =
              request.after().stream()
                  .filter(Predicate.not(kept::containsKey))
                  .sorted()
                  .findFirst();
          if (unknown.isPresent()) {
            drop(Turned.of(request, UNKNOWN_BEFORE, unknown.get()));
            again = true;
          }
        }
      }
      circles();
    }

    /// What is left when everything that waits for nothing is taken away, again and again.
    private void circles() {
      var waiting = new LinkedHashMap<>(kept);
      while (waiting.values().removeIf(r -> r.after().stream().noneMatch(waiting::containsKey))) {
        continue;
      }
      var names = String.join(", ", waiting.keySet());
      waiting.values().forEach(request -> drop(Turned.of(request, CIRCLE, names)));
    }
  }
}
