package org.tansiq.benchmarks;

import java.util.List;

/// How long answers took, in milliseconds.
///
/// @param second how many were answered in a second, all askers together
record Times(int count, double p50, double p95, double max, double second) {

  static Times of(List<Long> nanos, long all) {
    var sorted = nanos.stream().sorted().toList();
    return new Times(
        sorted.size(),
        millis(sorted, 0.50),
        millis(sorted, 0.95),
        millis(sorted, 1),
        sorted.size() / (all / 1e9));
  }

  /// The nearest-rank percentile: the smallest value that at least this part does not exceed.
  private static double millis(List<Long> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
  }
}
