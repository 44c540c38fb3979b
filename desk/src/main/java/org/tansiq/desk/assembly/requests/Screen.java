package org.tansiq.desk.assembly.requests;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Delegation;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.refusals.Refused;

/// What every request must pass, whichever way it comes in; one screen for a whole table.
final class Screen {

  private final Programme programme;
  private final Tongue tongue;
  private final Map<UUID, Delegation> delegations = new HashMap<>();
  private final Map<Pair, Request> asked = new HashMap<>();
  private final Set<Pair> barred;

  /// Two delegations, whichever asked.
  record Pair(UUID one, UUID other) {

    static Pair of(UUID a, UUID b) {
      return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  Screen(Programme programme, Collection<Request> requests, Set<Pair> barred, Tongue tongue) {
    this.programme = programme;
    this.tongue = tongue;
    this.barred = barred;
    programme.delegations().forEach(one -> delegations.put(one.id(), one));
    requests.stream()
        .filter(request -> request.state() != Request.State.DECLINED)
        .forEach(request -> asked.put(Pair.of(request.asker(), request.asked()), request));
  }

  /// The request of the other side that this one answers, so that both want it; empty where it is
  /// new. Refused where it cannot be taken.
  Optional<Request> answers(Wish wish) {
    var asker = the(wish.asker());
    var other = the(wish.asked());
    if (asker.id().equals(other.id())) {
      throw new Refused(AssemblyRefusal.MEETS_ITSELF, asker.name(tongue));
    }
    var pair = Pair.of(asker.id(), other.id());
    if (barred.contains(pair)) {
      throw new Refused(AssemblyRefusal.PAIR_SAID_NO, asker.name(tongue), other.name(tongue));
    }
    var known = Optional.ofNullable(asked.get(pair));
    if (known.filter(r -> said(r, wish.asker())).isPresent()) {
      throw new Refused(
          AssemblyRefusal.ASKED_ALREADY,
          asker.name(tongue),
          other.name(tongue),
          known.map(Request::number).orElse(0));
    }
    return known;
  }

  private static boolean said(Request request, UUID asker) {
    return request.mutual() || request.asker().equals(asker);
  }

  /// The request as it can be planned: the language to be interpreted is known and spoken, some
  /// room is large and safe enough, both are here at some time.
  Wish plannable(Wish wish) {
    var asker = the(wish.asker());
    var other = the(wish.asked());
    var found =
        wish.language().equals(Wish.FIND_OUT) ? wish.interpreting(interpreted(asker, other)) : wish;
    if (!found.language().isEmpty() && !programme.speaks(found.language())) {
      throw new Refused(AssemblyRefusal.NOBODY_SPEAKS, Languages.name(found.language(), tongue));
    }
    if (programme.rooms().stream()
        .noneMatch(room -> room.level() >= wish.level() && room.capacity() >= wish.seats())) {
      throw new Refused(AssemblyRefusal.NO_ROOM_FITS, wish.seats(), wish.level());
    }
    if (programme.slots().stream()
        .noneMatch(slot ->
            programme.sessionAt(slot.number()).isEmpty()
                && here(asker, slot.from(), slot.to())
                && here(other, slot.from(), slot.to()))) {
      throw new Refused(
          AssemblyRefusal.NEVER_HERE_TOGETHER, asker.name(tongue), other.name(tongue));
    }
    return found;
  }

  /// What was taken counts for whatever comes after it.
  void taken(Request request) {
    asked.put(Pair.of(request.asker(), request.asked()), request);
  }

  /// Nothing where they share a language, else the first of the asker's that is interpreted here.
  private String interpreted(Delegation asker, Delegation other) {
    if (asker.languages().stream().anyMatch(other.languages()::contains)) {
      return "";
    }
    return asker.languages().stream()
        .filter(programme::speaks)
        .findFirst()
        .or(() -> other.languages().stream().filter(programme::speaks).findFirst())
        .orElse(asker.languages().getFirst());
  }

  private static boolean here(Delegation who, Instant from, Instant to) {
    return who.arrives().filter(from::isBefore).isEmpty()
        && who.departs().filter(to::isAfter).isEmpty();
  }

  private Delegation the(UUID id) {
    var found = delegations.get(id);
    if (found == null) {
      throw new Refused(AssemblyRefusal.UNKNOWN_DELEGATION, id.toString(), "…");
    }
    return found;
  }
}
