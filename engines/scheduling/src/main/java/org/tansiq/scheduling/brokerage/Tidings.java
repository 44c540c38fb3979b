package org.tansiq.scheduling.brokerage;

/// What whoever searches tells on the way, from any thread.
interface Tidings {

  /// No schedule has fewer gaps.
  void atLeast(int gaps);

  void found(Schedule schedule);
}
