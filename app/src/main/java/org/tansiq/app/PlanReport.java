package org.tansiq.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Fairness;
import org.tansiq.scheduling.Planned;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Violation;
import org.tansiq.scheduling.Why;
import org.tansiq.scheduling.assembly.Request;
import org.tansiq.scheduling.assembly.Requests;
import org.tansiq.scheduling.assembly.Turned;

/// Who does not meet, and why: requests turned away before planning, and those that found no place,
/// each with what stands against it in how many slots, as the checker says.
final class PlanReport {

  private static final int MOST_REASONS = 3;
  private static final Set<Turned.Code> COUNTS =
      Set.of(Turned.Code.NEVER_TOGETHER, Turned.Code.RANKS_APART);
  private static final int LONGEST_NAME = 80;

  private final Requests requests;
  private final Problem problem;
  private final Planned planned;
  private final Words words;

  PlanReport(Requests requests, Problem problem, Planned planned, Words words) {
    this.requests = requests;
    this.problem = problem;
    this.planned = planned;
    this.words = words;
  }

  /// A line for each request without a meeting: its number, the two delegations, the reason.
  List<List<String>> lines() {
    var lines = new ArrayList<List<String>>();
    for (var turned : requests.turned()) {
      lines.add(List.of(turned.id(), turned.from(), turned.to(), reason(turned)));
    }
    var why = new Why(problem, planned.plan());
    for (var request : requests.planned()) {
      if (!planned.plan().placements().containsKey(request.id())) {
        lines.add(List.of(request.id(), request.from(), request.to(), unplaced(why, request)));
      }
    }
    return lines;
  }

  private String reason(Turned turned) {
    return COUNTS.contains(turned.code())
        ? words.text(turned.code().key(), Integer.valueOf(turned.values().getFirst()))
        : words.text(turned.code().key(), turned.values().stream().map(Isolated::text).toArray());
  }

  /// What stands against most slots, most often first.
  private String unplaced(Why why, Request request) {
    Map<String, Integer> slots = new TreeMap<>();
    for (var verdict : why.not(activity(request))) {
      verdict.against().stream()
          .map(this::about)
          .distinct()
          .forEach(reason -> slots.merge(reason, 1, Integer::sum));
    }
    return slots.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .map(entry -> words.text("planning.slots", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private Activity activity(Request request) {
    return problem.activities().stream()
        .filter(a -> a.id().equals(request.id()))
        .findFirst()
        .orElseThrow();
  }

  /// Of resources the least opposed was tried: where it is taken, all that would do are.
  private String about(Violation violation) {
    var first = violation.values().isEmpty() ? "" : violation.values().getFirst();
    return switch (violation.code()) {
      case RESOURCE_BUSY, RESOURCE_ABSENT, WITHOUT_REST, TOO_MANY_NIGHTS, NOT_FREE_AFTER_NIGHTS ->
          words.text("planning.none." + violation.code(), kind(first));
      case NEED_UNMET -> words.text("planning.none.NEED_UNMET", words.text("planning." + first));
      case UNKNOWN_ACTIVITY,
          OUTSIDE_THE_DAY,
          OFF_ITS_PIN,
          PARTY_ABSENT,
          PARTY_BUSY,
          UNFIT,
          TOO_EARLY,
          TOO_LATE,
          RANKS_APART,
          TOO_FAR ->
          words.text("planning.against." + violation.code(), Isolated.text(first));
    };
  }

  private String kind(String resource) {
    return problem.resources().stream()
        .filter(r -> r.id().equals(resource))
        .map(r -> words.text("planning." + r.kind()))
        .findFirst()
        .orElse(resource);
  }

  /// Who is served least, unless everybody is served in full.
  private String fairness() {
    var fairness = Fairness.of(problem, planned.plan());
    return fairness.held() == fairness.asked()
        ? ""
        : " "
            + words.text(
                "planning.fairness",
                Isolated.text(String.join("; ", fairness.worst())),
                fairness.held(),
                fairness.asked());
  }

  /// What would have to be more for more to be held.
  List<String> scarce() {
    return planned.bottlenecks().stream()
        .limit(MOST_REASONS)
        .map(Planned.Bottleneck::name)
        .toList();
  }

  byte[] page(String name) {
    var held = planned.plan().placements().size();
    var share = Math.floor(1000 * planned.share()) / 10;
    var about =
        words.text("planning.summary", held, requests.planned().size(), share)
            + (scarce().isEmpty()
                ? ""
                : " " + words.text("planning.scarce", Isolated.text(String.join("; ", scarce()))))
            + fairness();
    var head =
        List.of(
            words.text("planning.request"),
            words.text("planning.from"),
            words.text("planning.to"),
            words.text("planning.reason"));
    return new Markup(words, words.text("planning.report", Isolated.text(name)), about)
        .table("", head, lines())
        .written();
  }

  byte[] table() {
    return PlanTable.table("id,from,to,reason", lines());
  }
}
