package org.tansiq.desk.assembly.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// What becomes of one meeting between two plans.
public record Change(Kind kind, UUID request, Optional<Placed> before, Optional<Placed> after) {

  /// What sort of change; another room in the same slot is less than another slot.
  public enum Kind {
    CANCELLED,
    MOVED,
    ROOM,
    NEW;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "assembly.change." + code();
    }
  }

  /// All changes, the worst for those concerned first.
  public static List<Change> between(Map<UUID, Placed> before, Map<UUID, Placed> after) {
    var all = new ArrayList<Change>();
    var both = new TreeSet<>(before.keySet());
    both.addAll(after.keySet());
    for (var request : both) {
      var was = Optional.ofNullable(before.get(request));
      var is = Optional.ofNullable(after.get(request));
      kindOf(was, is).ifPresent(kind -> all.add(new Change(kind, request, was, is)));
    }
    all.sort(
        Comparator.comparing(Change::kind)
            .thenComparingInt(Change::hour)
            .thenComparing(Change::request));
    return all;
  }

  /// The kind of change for who does not care which interpreters come; empty where nothing is left.
  Optional<Kind> spot() {
    return kind != Kind.ROOM || !before.map(Placed::room).equals(after.map(Placed::room))
        ? Optional.of(kind)
        : Optional.empty();
  }

  /// The same for one pair of interpreters: what it does not work at is nothing to it. Empty where
  /// its own part does not change.
  Optional<Change> of(UUID pair) {
    var own = before.filter(placed -> placed.interpreter().filter(pair::equals).isPresent());
    var next = after.filter(placed -> placed.interpreter().filter(pair::equals).isPresent());
    return kindOf(own, next).map(found -> new Change(found, request, own, next));
  }

  private int hour() {
    return before.or(() -> after).map(Placed::slot).orElse(0);
  }

  private static Optional<Kind> kindOf(Optional<Placed> was, Optional<Placed> is) {
    if (was.isEmpty()) {
      return is.map(_ -> Kind.NEW);
    }
    if (is.isEmpty()) {
      return Optional.of(Kind.CANCELLED);
    }
    if (was.get().slot() != is.get().slot()) {
      return Optional.of(Kind.MOVED);
    }
    return was.get().sameSpot(is.get()) ? Optional.empty() : Optional.of(Kind.ROOM);
  }
}
