package org.tansiq.benchmarks.scheduling.peer;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request with the slots in which both delegations are there; null for none of them.
@PlanningEntity
public class PeerMeeting {

  @PlanningId public String id = "";
  public List<String> parties = List.of();
  public int weight;
  public int level;
  public int seats;
  public String language = "";
  public int slotsEach = 1;

  @ValueRangeProvider(id = "open")
  public List<Integer> open = List.of();

  @PlanningVariable(valueRangeProviderRefs = "open", allowsUnassigned = true)
  public @Nullable Integer slot;

  /// The slot of one that is held.
  public int at() {
    return slot == null ? -1 : slot;
  }

  public int day() {
    return at() / slotsEach;
  }
}
