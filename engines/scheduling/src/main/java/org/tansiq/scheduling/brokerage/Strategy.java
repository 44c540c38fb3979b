package org.tansiq.scheduling.brokerage;

import com.google.ortools.sat.SatParameters;

/// The ways of searching, tried in this order.
enum Strategy {
  /// Core-guided without linear relaxation, alone: raises the bound gap by gap, and its first
  /// schedule is the best one. Ends most events before the others would have begun.
  CORES(1.5) {
    @Override
    void set(SatParameters.Builder parameters) {
      parameters.setNumWorkers(1).setOptimizeWithCore(true).setLinearizationLevel(0);
    }
  },
  /// The same beside a search that raises the bound without cores, and local improvement of the
  /// best schedule; they share bounds and schedules.
  TEAM(Double.MAX_VALUE) {
    @Override
    void set(SatParameters.Builder parameters) {
      parameters.setNumWorkers(3).addSubsolvers("cores").addSubsolvers("bounds");
      parameters
          .addSubsolverParamsBuilder()
          .setName("cores")
          .setOptimizeWithCore(true)
          .setLinearizationLevel(0);
      parameters
          .addSubsolverParamsBuilder()
          .setName("bounds")
          .setUseObjectiveLbSearch(true)
          .setLinearizationLevel(0);
    }
  };

  private final double seconds;

  Strategy(double seconds) {
    this.seconds = seconds;
  }

  abstract void set(SatParameters.Builder parameters);

  /// The most seconds it gets when that many are left.
  double share(double left) {
    return Math.max(0.001, Math.min(seconds, left));
  }
}
