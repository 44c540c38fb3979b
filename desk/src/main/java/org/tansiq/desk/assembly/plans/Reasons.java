package org.tansiq.desk.assembly.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.setup.Slot;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Checker;
import org.tansiq.scheduling.Need;
import org.tansiq.scheduling.Placement;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.Resource;
import org.tansiq.scheduling.Violation;
import org.tansiq.scheduling.Why;

/// Why a meeting is not, or cannot be, somewhere: what the checker says of the attempt.
public final class Reasons {

  private final Sheet sheet;
  private final Why why;
  private final Checker.Trial trial;

  /// Against one plan, for as many questions as there are.
  public Reasons(Sheet sheet, List<Placed> placed) {
    this.sheet = sheet;
    Plan plan = sheet.plan(placed);
    this.why = new Why(sheet.problem(), plan);
    this.trial = new Checker(sheet.problem()).trial(plan);
  }

  /// What stands against a meeting in each slot in which it would end on the same day.
  public List<Why.Verdict> everywhere(Activity activity) {
    return why.not(activity);
  }

  /// What stands against it in a slot and, where one is named, in a room.
  public Why.Verdict at(Activity activity, int slot, Optional<UUID> room) {
    if (room.isEmpty()) {
      return why.not(activity, slot);
    }
    var chosen = new ArrayList<String>();
    chosen.add(room.get().toString());
    chosen.addAll(others(activity, slot, room.get().toString()));
    var attempt = new Placement(slot, chosen);
    return new Why.Verdict(slot, attempt, trial.violations(activity.id(), attempt));
  }

  /// For every room in some slots, what stands against it there; nothing where it may go.
  public Map<Integer, Map<UUID, List<Violation>>> grid(Activity activity, List<Slot> slots) {
    var grid = new HashMap<Integer, Map<UUID, List<Violation>>>();
    var rooms = sheet.programme().rooms();
    for (var at : slots) {
      int slot = at.number();
      var row = new HashMap<UUID, List<Violation>>();
      var others = rooms.isEmpty() ? List.<String>of() : others(activity, slot, "");
      for (var room : rooms) {
        var resources = new ArrayList<String>();
        resources.add(room.id().toString());
        resources.addAll(others);
        row.put(room.id(), trial.violations(activity.id(), new Placement(slot, resources)));
      }
      grid.put(slot, row);
    }
    return grid;
  }

  /// For its needs after the room, what is least opposed in that slot.
  private List<String> others(Activity activity, int slot, String room) {
    var chosen = new ArrayList<String>();
    for (var need : activity.needs().subList(1, activity.needs().size())) {
      chosen.add(leastOpposed(activity, slot, room, need));
    }
    return chosen;
  }

  private String leastOpposed(Activity activity, int slot, String room, Need need) {
    return sheet.problem().resources().stream()
        .filter(resource -> resource.serves(need))
        .map(Resource::id)
        .min(
            Comparator.comparingInt(id ->
                trial.violations(activity.id(), new Placement(slot, List.of(room, id))).size()))
        .orElse("");
  }

  /// What stands in the way most often, with in how many of the slots it does; empty where some
  /// slot is free.
  public Optional<Binding> binding(Activity activity) {
    var verdicts = everywhere(activity);
    var counts = new HashMap<String, Integer>();
    var first = new HashMap<String, Violation>();
    for (var verdict : verdicts) {
      if (verdict.against().isEmpty()) {
        return Optional.empty();
      }
      verdict.against().stream()
          .map(violation -> {
            var what = what(violation);
            first.putIfAbsent(what, violation);
            return what;
          })
          .distinct()
          .forEach(what -> counts.merge(what, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(most -> new Binding(the(first, most.getKey()), most.getValue(), verdicts.size()));
  }

  private static Violation the(Map<String, Violation> first, String what) {
    var violation = first.get(what);
    if (violation == null) {
      throw new IllegalStateException(what);
    }
    return violation;
  }

  /// The party, resource or need that a violation is about.
  private static String what(Violation violation) {
    return switch (violation.code()) {
      case PARTY_ABSENT,
          PARTY_BUSY,
          RESOURCE_ABSENT,
          RESOURCE_BUSY,
          WITHOUT_REST,
          TOO_MANY_NIGHTS,
          NOT_FREE_AFTER_NIGHTS ->
          violation.values().getFirst();
      default -> violation.code().name();
    };
  }

  /// @param example one of its violations, which names it
  /// @param slots in how many slots it stands in the way
  /// @param of how many
  public record Binding(Violation example, int slots, int of) {}
}
