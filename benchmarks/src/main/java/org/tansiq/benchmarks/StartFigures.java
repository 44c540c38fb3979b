package org.tansiq.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// From the launcher's first line to the first page that answers.
final class StartFigures implements Figures {

  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "Start to the first page";
  }

  @Override
  public String measure(Place place) throws Exception {
    var rows = new ArrayList<String>();
    var first = new ArrayList<Start>();
    var second = new ArrayList<Start>();
    var plain = new ArrayList<Start>();
    for (int round = 0; round < ROUNDS; round++) {
      var home = place.emptyFolder("start");
      first.add(start(place, home));
      second.add(start(place, home));
      plain.add(withoutCache(place, home));
    }
    rows.add(row("first start: PostgreSQL unpacked, cluster made, schemas made", first));
    rows.add(row("second start, on the same data", second));
    rows.add(row("second start without the AOT cache (the yardstick)", plain));
    return """
    The middle one of %d rounds, by wall time. CPU is of the program with the tools it ran; memory when the page has answered.

    | | wall s | CPU s, program | CPU s, PostgreSQL | MiB, program | MiB, PostgreSQL |
    |---|---:|---:|---:|---:|---:|
    %s
    """
        .formatted(ROUNDS, String.join("\n", rows));
  }

  private static Start start(Place place, Path home) throws Exception {
    long begin = System.nanoTime();
    try (var program = Program.start(place, home)) {
      double wall = (System.nanoTime() - begin) / 1e9;
      return new Start(wall, program.usage(), program.postgresUsage());
    }
  }

  private static Start withoutCache(Place place, Path home) throws Exception {
    var cache = place.root().resolve("app/target/tansiq/tansiq.aot");
    var aside = cache.resolveSibling("tansiq.aot.aside");
    Files.move(cache, aside, StandardCopyOption.REPLACE_EXISTING);
    try {
      return start(place, home);
    } finally {
      Files.move(aside, cache);
    }
  }

  private static String row(String what, List<Start> starts) {
    var sorted = starts.stream().sorted(Comparator.comparingDouble(Start::wall)).toList();
    var middle = sorted.get(sorted.size() / 2);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d | %d |",
        what,
        middle.wall,
        middle.program.cpuSeconds(),
        middle.postgres.cpuSeconds(),
        middle.program.megabytes(),
        middle.postgres.megabytes());
  }

  private record Start(double wall, Usage program, Usage postgres) {}
}
