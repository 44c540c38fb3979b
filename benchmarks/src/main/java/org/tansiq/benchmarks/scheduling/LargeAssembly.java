package org.tansiq.benchmarks.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.InventedAssembly;
import org.tansiq.scheduling.IsolatedPlanner;
import org.tansiq.scheduling.Planned;
import org.tansiq.scheduling.Wishes;

/// Plans four times the usual requests in a process of its own, and watches how much memory that
/// process takes.
final class LargeAssembly {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long SEED = 7;

  private long peakKilobytes;

  /// What was held, of the most a bound allows.
  record Run(Planned planned, double seconds, long megabytes) {}

  private LargeAssembly() {}

  static Run run() {
    var problem = new InventedAssembly(196, new Days(4, 16), 40, 10, 6_000).drawn(new Random(SEED));
    var large = new LargeAssembly();
    var watch = Thread.ofPlatform().daemon().start(large::watch);
    long begun = System.nanoTime();
    var planned = new IsolatedPlanner(problem, Wishes.afresh(), LIMIT, SEED).plan(_ -> {});
    double seconds = (System.nanoTime() - begun) / 1e9;
    watch.interrupt();
    return new Run(planned, seconds, large.peakKilobytes / 1024);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(200);
        ProcessHandle.current().children().forEach(this::look);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /// The kernel keeps the most that was ever resident.
  private void look(ProcessHandle process) {
    try {
      for (var line : Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"))) {
        if (line.startsWith("VmHWM:")) {
          peakKilobytes = Math.max(peakKilobytes, Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    } catch (IOException gone) {
      return;
    }
  }
}
