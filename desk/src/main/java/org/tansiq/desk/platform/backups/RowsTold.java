package org.tansiq.desk.platform.backups;

import org.tansiq.desk.platform.jobs.Progress;

/// Tells the progress of many rows, not at each of them.
final class RowsTold {

  private static final long STEP = 1_000;

  private final Progress progress;
  private final long total;
  private final String label;
  private long done;

  RowsTold(Progress progress, long total, String label) {
    this.progress = progress;
    this.total = total;
    this.label = label;
  }

  void more(long rows) {
    if (done / STEP != (done + rows) / STEP) {
      progress.at(done + rows, total, label);
    }
    done += rows;
  }

  void end() {
    progress.at(total, total, label);
  }
}
