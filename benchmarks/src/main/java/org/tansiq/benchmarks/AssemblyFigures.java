package org.tansiq.benchmarks;

import org.tansiq.benchmarks.scheduling.Assemblies;

/// How good a plan of an assembly is, how soon, and how well it survives the day.
final class AssemblyFigures implements Figures {

  @Override
  public String name() {
    return "assembly";
  }

  @Override
  public String title() {
    return "An invented assembly: 196 delegations, 4 days, 1,500 requests";
  }

  @Override
  public String measure(Place place) {
    return """
    40 rooms, 10 interpreter pairs, 16 slots a day; the generator (`InventedAssembly`, seed 7) is this project's own, so that its figures stand
    beside the yardstick's here and beside no others. Wall time, the solver on at most two cores, exchanges on one.

    """
        + Assemblies.table();
  }
}
