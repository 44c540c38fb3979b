package org.tansiq.scheduling.brokerage;

import java.util.List;

/// What is known of an event's best schedule.
public sealed interface Answer {

  /// No schedule has fewer gaps.
  record Optimal(Schedule schedule, int gaps) implements Answer {}

  /// A schedule that holds; none has fewer gaps than `bound`.
  record Feasible(Schedule schedule, int gaps, int bound) implements Answer {}

  /// No schedule holds; the reasons say why, as far as that is simple.
  record Infeasible(List<Reason> reasons) implements Answer {
    public Infeasible {
      reasons = List.copyOf(reasons);
    }
  }

  /// Neither a schedule nor a proof that there is none.
  record Open(int bound) implements Answer {}
}
