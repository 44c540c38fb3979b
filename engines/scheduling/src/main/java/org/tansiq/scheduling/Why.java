package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Answers "why not then?" slot by slot, in codes with values that the desk words in any language.
///
/// Nothing is reasoned out: each answer is what the checker says of the best attempt at that slot.
public final class Why {

  /// A slot and what stands against it; nothing where the activity may go as it is.
  public record Verdict(int slot, Placement attempt, List<Violation> against) {
    public Verdict {
      against = List.copyOf(against);
    }
  }

  private final Problem problem;
  private final Checker.Trial trial;

  /// Against a plan, for as many questions as there are.
  public Why(Problem problem, Plan plan) {
    this.problem = problem;
    this.trial = new Checker(problem).trial(plan);
  }

  /// A verdict for every slot in which the activity would end on the same day.
  public List<Verdict> not(Activity activity) {
    var verdicts = new ArrayList<Verdict>();
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      if (problem.days().fits(slot, activity.length())) {
        verdicts.add(not(activity, slot));
      }
    }
    return verdicts;
  }

  /// The verdict for one slot, with the resources that leave the least against it.
  public Verdict not(Activity activity, int slot) {
    var chosen = new ArrayList<String>();
    for (var need : activity.needs()) {
      chosen.add(leastOpposed(activity, slot, need, chosen));
    }
    var attempt = new Placement(slot, chosen);
    return new Verdict(slot, attempt, trial.violations(activity.id(), attempt));
  }

  private String leastOpposed(Activity activity, int slot, Need need, List<String> chosen) {
    return problem.resources().stream()
        .filter(resource -> resource.serves(need) && !chosen.contains(resource.id()))
        .map(Resource::id)
        .min(Comparator.comparingInt(id -> opposed(activity, slot, chosen, id)))
        .orElse("");
  }

  private int opposed(Activity activity, int slot, List<String> chosen, String resource) {
    var resources = new ArrayList<>(chosen);
    resources.add(resource);
    return trial.violations(activity.id(), new Placement(slot, resources)).size();
  }
}
