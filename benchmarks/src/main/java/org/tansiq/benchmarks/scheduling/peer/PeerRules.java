package org.tansiq.benchmarks.scheduling.peer;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/// Hard: one meeting a head, as many as fit; medium: the weight not held; soft: idle gaps.
public class PeerRules implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory from) {
    return new Constraint[] {heads(from), groups(from), held(from), gaps(from)};
  }

  private static Constraint heads(ConstraintFactory from) {
    return from.forEach(PeerMeeting.class)
        .flatten(m -> m.parties)
        .groupBy((m, p) -> p, (m, p) -> m.at(), ConstraintCollectors.countBi())
        .filter((p, slot, count) -> count > 1)
        .penalize(HardMediumSoftScore.ONE_HARD, (p, slot, count) -> count - 1)
        .asConstraint("heads");
  }

  private static Constraint groups(ConstraintFactory from) {
    return from.forEach(PeerMeeting.class)
        .join(PeerGroup.class, Joiners.filtering((m, g) -> g.isNeededBy(m)))
        .groupBy((m, g) -> g, (m, g) -> m.at(), ConstraintCollectors.countBi())
        .filter((g, slot, count) -> count > g.count())
        .penalize(HardMediumSoftScore.ONE_HARD, (g, slot, count) -> count - g.count())
        .asConstraint("groups");
  }

  private static Constraint held(ConstraintFactory from) {
    return from.forEachIncludingUnassigned(PeerMeeting.class)
        .filter(m -> m.slot == null)
        .penalize(HardMediumSoftScore.ONE_MEDIUM, m -> m.weight)
        .asConstraint("held");
  }

  private static Constraint gaps(ConstraintFactory from) {
    return from.forEach(PeerMeeting.class)
        .flatten(m -> m.parties)
        .groupBy(
            (m, p) -> p,
            (m, p) -> m.day(),
            ConstraintCollectors.toConsecutiveSequences((m, p) -> m, PeerMeeting::at))
        .filter((p, day, sequences) -> !sequences.getBreaks().isEmpty())
        .penalize(HardMediumSoftScore.ONE_SOFT, (p, day, sequences) -> sequences.getBreaks().size())
        .asConstraint("gaps");
  }
}
