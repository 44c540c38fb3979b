package org.tansiq.benchmarks.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Resource;

/// Something that comes in between: so many delegations come late, so many resources close for a
/// while, each somewhere by chance.
record Disturbance(int delegations, int resources, int slots) {

  Problem of(Problem problem, int from, RandomGenerator chance) {
    int to = Math.min(problem.days().slots() - 1, from + slots - 1);
    var parties = new ArrayList<>(problem.parties());
    for (int i = 0; i < delegations; i++) {
      int p = chance.nextInt(parties.size());
      var was = parties.get(p);
      var away = more(was.absences(), new Absence(Absence.Cause.NOT_ARRIVED, from, to));
      parties.set(p, new Party(was.id(), was.teams(), away));
    }
    var all = new ArrayList<>(problem.resources());
    for (int i = 0; i < resources; i++) {
      int r = chance.nextInt(all.size());
      all.set(r, closed(all.get(r), new Absence(Absence.Cause.CLOSED, from, to)));
    }
    return new Problem(problem.days(), parties, all, problem.activities(), problem.order());
  }

  private static Resource closed(Resource was, Absence absence) {
    return new Resource(
        was.id(),
        was.kind(),
        was.skills(),
        was.level(),
        was.capacity(),
        was.zone(),
        was.inARow(),
        more(was.absences(), absence));
  }

  private static List<Absence> more(List<Absence> absences, Absence absence) {
    var more = new ArrayList<>(absences);
    more.add(absence);
    return more;
  }
}
