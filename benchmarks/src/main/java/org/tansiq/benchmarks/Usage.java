package org.tansiq.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process has used so far, as Linux counts it (proc(5)).
///
/// @param cpuSeconds of its threads and of the children it has waited for
/// @param megabytes resident now, pages shared with others counted in part
record Usage(double cpuSeconds, long megabytes) {

  private static final double TICKS_A_SECOND = 100;

  static Usage of(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      var ticks = 0L;
      for (int field = 11; field <= 14; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return new Usage(ticks / TICKS_A_SECOND, memory(pid));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long memory(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .sum();
  }

  /// A server and the processes it has for its sessions.
  static Usage withChildren(long pid) {
    return Stream.concat(
            Stream.of(pid),
            ProcessHandle.of(pid).stream().flatMap(p -> p.children().map(c -> c.pid())))
        .map(Usage::of)
        .reduce(new Usage(0, 0), Usage::plus);
  }

  Usage plus(Usage other) {
    return new Usage(cpuSeconds + other.cpuSeconds, megabytes + other.megabytes);
  }
}
