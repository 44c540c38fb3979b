package org.tansiq.benchmarks.scheduling.peer;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Need;
import org.tansiq.scheduling.Problem;

/// The whole plan. Timefold is given the easier question: slots only; which room and which pair is
/// left open, and pairs never rest.
@PlanningSolution
public class PeerPlan {

  @PlanningEntityCollectionProperty public List<PeerMeeting> meetings = new ArrayList<>();
  @ProblemFactCollectionProperty public List<PeerGroup> groups = new ArrayList<>();
  @PlanningScore public @Nullable HardMediumSoftScore score;

  /// The invented assembly in these terms.
  public static PeerPlan of(Problem problem) {
    var plan = new PeerPlan();
    var needs = new LinkedHashSet<Need>();
    for (var activity : problem.activities()) {
      plan.meetings.add(meeting(problem, activity));
      needs.addAll(activity.needs());
    }
    for (var need : needs) {
      int count = (int) problem.resources().stream().filter(r -> r.serves(need)).count();
      plan.groups.add(new PeerGroup(need.skill(), need.level(), need.capacity(), count));
    }
    return plan;
  }

  private static PeerMeeting meeting(Problem problem, Activity activity) {
    var meeting = new PeerMeeting();
    meeting.id = activity.id();
    meeting.parties = activity.parties();
    meeting.weight = activity.weight();
    meeting.level = activity.needs().getFirst().level();
    meeting.seats = activity.needs().getFirst().capacity();
    meeting.language = activity.needs().size() > 1 ? activity.needs().get(1).skill() : "";
    meeting.slotsEach = problem.days().slotsEach();
    var open = new ArrayList<Integer>();
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      int now = slot;
      boolean there =
          problem.parties().stream()
              .filter(p -> activity.parties().contains(p.id()))
              .allMatch(p -> p.absenceAt(now).isEmpty());
      if (there) {
        open.add(slot);
      }
    }
    meeting.open = open;
    return meeting;
  }

  /// The best plan Timefold finds in this time, as it comes out of the box.
  public static PeerPlan solved(Problem problem, Duration limit) {
    var config =
        new SolverConfig()
            .withSolutionClass(PeerPlan.class)
            .withEntityClasses(PeerMeeting.class)
            .withConstraintProviderClass(PeerRules.class)
            .withRandomSeed(1L)
            .withTerminationSpentLimit(limit);
    return SolverFactory.<PeerPlan>create(config).buildSolver().solve(of(problem));
  }
}
