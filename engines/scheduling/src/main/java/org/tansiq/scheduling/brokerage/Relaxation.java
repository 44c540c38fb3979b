package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.brokerage.Reason.Code.FAIRNESS;
import static org.tansiq.scheduling.brokerage.Reason.Code.FIXED;
import static org.tansiq.scheduling.brokerage.Reason.Code.PRECEDENCES;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Says what of an impossible event would have to give way, by leaving one kind of rule out and
/// looking whether a schedule then exists.
final class Relaxation {

  private static final double MOST_SECONDS = 5;

  private final Brokerage event;
  private final double seconds;

  private Relaxation(Brokerage event, double left) {
    this.event = event;
    this.seconds = Math.max(0.001, Math.min(MOST_SECONDS, left / 3));
  }

  /// At most one reason: the kind of rule without which a schedule was found within the time.
  static List<Reason> reasons(Brokerage event, int fairness, double secondsLeft) {
    var relaxation = new Relaxation(event, secondsLeft);
    var reason =
        relaxation
            .withoutFairness(fairness)
            .or(() -> relaxation.withoutPrecedences(fairness))
            .or(() -> relaxation.withoutFixed(fairness));
    return reason.stream().toList();
  }

  private Optional<Reason> withoutFairness(int fairness) {
    if (fairness < 0) {
      return Optional.empty();
    }
    return schedule(event, -1)
        .map(schedule -> Inspector.gaps(event, schedule))
        .map(gaps -> Reason.of(FAIRNESS, fairness, Collections.max(gaps) - Collections.min(gaps)));
  }

  private Optional<Reason> withoutPrecedences(int fairness) {
    int count = event.meetings().stream().mapToInt(m -> m.after().size()).sum();
    if (count == 0) {
      return Optional.empty();
    }
    var free = event.meetings().stream().map(m -> eased(m, m.fixed(), false)).toList();
    return schedule(with(free), fairness).map(_ -> Reason.of(PRECEDENCES, count));
  }

  private Optional<Reason> withoutFixed(int fairness) {
    long count = event.meetings().stream().filter(m -> m.fixed() > 0).count();
    if (count == 0) {
      return Optional.empty();
    }
    var free = event.meetings().stream().map(m -> eased(m, 0, true)).toList();
    return schedule(with(free), fairness).map(_ -> Reason.of(FIXED, count));
  }

  private static Meeting eased(Meeting m, int fixed, boolean ordered) {
    var after = ordered ? m.after() : new TreeSet<Integer>();
    return new Meeting(m.first(), m.second(), m.session(), fixed, after, m.line());
  }

  private Brokerage with(List<Meeting> meetings) {
    return new Brokerage(
        event.tables(), event.slots(), event.morningSlots(), meetings, event.forbidden());
  }

  private Optional<Schedule> schedule(Brokerage eased, int fairness) {
    var model = GapModel.of(eased, fairness);
    model.model().clearObjective();
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setLinearizationLevel(0).setMaxTimeInSeconds(seconds);
    var status = solver.solve(model.model());
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? Optional.of(model.schedule(solver::booleanValue))
        : Optional.empty();
  }
}
