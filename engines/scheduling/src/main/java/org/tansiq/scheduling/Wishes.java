package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a plan is judged by, tier by tier: weight held first; then, against a published plan, as
/// little moved as possible, dearer the nearer the hour, and nobody told off for somebody else who
/// weighs no more.
///
/// Nothing that begins before `openFrom` is moved, and nothing is moved to before it.
public record Wishes(Plan published, int openFrom) implements Serializable {

  private static final long NEAREST = 4;

  /// For a first plan: nothing published, all slots open.
  public static Wishes afresh() {
    return new Wishes(new Plan(Map.of()), 0);
  }

  /// What staying and being held still are worth at most, so that one unit of weight outweighs all
  /// of it.
  long tier(Problem problem) {
    return 1 + 2 * NEAREST * problem.activities().size();
  }

  /// The gain of each column; 0 for one that is closed.
  List<Long> gains(Formulation formulation) {
    var problem = formulation.problem();
    long tier = tier(problem);
    var gains = new ArrayList<Long>();
    for (var column : formulation.columns()) {
      var activity = problem.activities().get(column.activity());
      var before = published.placements().get(activity.id());
      boolean stays = before != null && before.slot() == column.slot();
      boolean frozen = before != null && before.slot() < openFrom;
      boolean closed = !stays && (frozen || column.slot() < openFrom);
      long kept = (before != null ? NEAREST : 0) + (stays ? staying(problem, column) : 0);
      gains.add(closed ? 0 : activity.weight() * tier + kept);
    }
    return gains;
  }

  /// 4 within half a day of now, 1 from two days on.
  private long staying(Problem problem, Formulation.Column column) {
    int halfDays = 2 * Math.max(0, column.slot() - openFrom) / problem.days().slotsEach();
    return Math.max(1, NEAREST - halfDays);
  }
}
