package org.tansiq.scheduling;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// In which slots an activity may begin as far as it alone is concerned: its day, its pin, who is
/// there in what rank, and that something serves each of its needs.
///
/// Asked for every activity and slot, so what many have in common is worked out once.
final class Possible {

  private final Problem problem;
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, BitSet> present = new HashMap<>();
  private final Map<Need, Map<Integer, BitSet>> served = new HashMap<>();

  Possible(Problem problem) {
    this.problem = problem;
    for (var party : problem.parties()) {
      var slots = new BitSet();
      if (party.teams() > 0) {
        slots.set(0, problem.days().slots());
        party.absences().forEach(away -> clear(slots, away));
      }
      present.put(party.id(), slots);
      parties.put(party.id(), party);
    }
  }

  boolean begins(Activity activity, int slot) {
    int length = activity.length();
    if (!problem.days().fits(slot, length) || activity.pinned() >= 0 && activity.pinned() != slot) {
      return false;
    }
    for (var party : activity.parties()) {
      if (!whole(present.getOrDefault(party, new BitSet()), slot, length)) {
        return false;
      }
    }
    for (int now = slot; activity.ranksApart() >= 0 && now < slot + length; now++) {
      if (ranksApart(activity, now) > activity.ranksApart()) {
        return false;
      }
    }
    for (var need : activity.needs()) {
      if (!served(need, length).get(slot)) {
        return false;
      }
    }
    return true;
  }

  /// Between the highest and the lowest of those whose rank is known.
  private int ranksApart(Activity activity, int slot) {
    var ranks =
        activity.parties().stream()
            .map(parties::get)
            .filter(Objects::nonNull)
            .map(party -> party.rankAt(slot))
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .summaryStatistics();
    return ranks.getCount() == 0 ? 0 : ranks.getMax() - ranks.getMin();
  }

  /// The slots from which something serves the need for so long.
  private BitSet served(Need need, int length) {
    return served
        .computeIfAbsent(need, _ -> new HashMap<>())
        .computeIfAbsent(
            length,
            _ -> {
              var from = new BitSet();
              for (var resource : problem.resources()) {
                if (resource.serves(need)) {
                  var there = new BitSet();
                  there.set(0, problem.days().slots());
                  resource.absences().forEach(away -> clear(there, away));
                  for (int slot = 0; slot < problem.days().slots(); slot++) {
                    from.set(slot, from.get(slot) || whole(there, slot, length));
                  }
                }
              }
              return from;
            });
  }

  private static void clear(BitSet slots, Absence away) {
    if (away.to() >= 0 && away.to() >= away.from()) {
      slots.clear(Math.max(0, away.from()), away.to() + 1);
    }
  }

  private static boolean whole(BitSet slots, int from, int length) {
    return slots.nextClearBit(from) >= from + length;
  }
}
