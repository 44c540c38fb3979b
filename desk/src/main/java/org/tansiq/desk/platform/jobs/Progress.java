package org.tansiq.desk.platform.jobs;

/// Hears how far a long work has come.
@FunctionalInterface
public interface Progress {

  /// @param done of `total` pieces, the last one of the kind `label` (a message key)
  void at(long done, long total, String label);
}
