package org.tansiq.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts how often somebody who has met sits idle before they meet again the same day; a gap
/// counts once whatever its length.
public final class IdleGaps {

  private final CpModel model;

  /// Counters are added to this model.
  public IdleGaps(CpModel model) {
    this.model = model;
  }

  /// The gaps of each party that has any, over all days.
  public static Map<String, Integer> of(Problem problem, Plan plan) {
    var gaps = new HashMap<String, Integer>();
    busy(problem, plan)
        .forEach((party, slots) -> {
          int sum = 0;
          for (int day = 0; day < problem.days().count(); day++) {
            int from = day * problem.days().slotsEach();
            sum += between(slots, from, from + problem.days().slotsEach());
          }
          if (sum > 0) {
            gaps.put(party, sum);
          }
        });
    return gaps;
  }

  /// The gaps of everybody.
  public static int total(Problem problem, Plan plan) {
    return of(problem, plan).values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, BitSet> busy(Problem problem, Plan plan) {
    var busy = new HashMap<String, BitSet>();
    for (var activity : problem.activities()) {
      var placement = plan.placements().get(activity.id());
      if (placement != null) {
        int to = placement.slot() + activity.length();
        for (var party : activity.parties()) {
          busy.computeIfAbsent(party, _ -> new BitSet()).set(placement.slot(), to);
        }
      }
    }
    return busy;
  }

  private static int between(BitSet busy, int from, int to) {
    int gaps = 0;
    int last = -1;
    for (int slot = busy.nextSetBit(from);
        slot >= 0 && slot < to;
        slot = busy.nextSetBit(slot + 1)) {
      gaps += last >= 0 && slot > last + 1 ? 1 : 0;
      last = slot;
    }
    return gaps;
  }

  /// A counter of the gaps in a row of slots, at most so many; null stands for a slot that is
  /// certainly idle.
  public IntVar counter(List<? extends @Nullable Literal> row, int most) {
    var ends = new ArrayList<Literal>();
    Literal met = model.falseLiteral();
    for (int s = 0; s + 1 < row.size(); s++) {
      var now = row.get(s);
      var next = row.get(s + 1);
      met = now == null ? met : either(met, now);
      if (next != null) {
        ends.add(end(met, now, next));
      }
    }
    var gaps = model.newIntVar(0, most, "");
    model.addEquality(LinearExpr.sum(ends.toArray(Literal[]::new)), gaps);
    return gaps;
  }

  private Literal either(Literal one, Literal other) {
    var either = model.newBoolVar("");
    model.addImplication(one, either);
    model.addImplication(other, either);
    model.addBoolOr(List.of(one, other, either.not()));
    return either;
  }

  /// True when somebody who has met is idle now and not in the next slot: there a gap ends.
  private Literal end(Literal met, @Nullable Literal now, Literal next) {
    BoolVar end = model.newBoolVar("");
    model.addImplication(end, met);
    model.addImplication(end, next);
    if (now == null) {
      model.addBoolOr(List.of(end, met.not(), next.not()));
    } else {
      model.addImplication(end, now.not());
      model.addBoolOr(List.of(end, met.not(), next.not(), now));
    }
    return end;
  }
}
