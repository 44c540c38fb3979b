package org.tansiq.benchmarks.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.tansiq.scheduling.brokerage.Brokerage;
import org.tansiq.scheduling.brokerage.DataText;
import org.tansiq.scheduling.brokerage.Inspector;
import org.tansiq.scheduling.brokerage.Invention;
import org.tansiq.scheduling.brokerage.Schedule;

/// Runs the whole command on invented brokerage events of the public benchmark's sizes: the share
/// proved, and how long that took from the start of the process.
///
/// `java -cp … org.tansiq.benchmarks.scheduling.Brokerages SECONDS COMMAND…`, such as `60
/// ./tansiq`.
public final class Brokerages {

  private static final int TWO = 2;
  private static final List<Invention> SHAPES =
      List.of(
          new Invention(24, 40, 4, 11, 0.5, 0.1, 0.15, 0, 0),
          new Invention(30, 60, 6, 12, 0.5, 0.1, 0.15, 0, 0),
          new Invention(42, 125, 21, 8, 0.5, 0.1, 0.15, 0, 0),
          new Invention(42, 125, 16, 8, 0.9, 0.3, 0.15, 5, 8),
          new Invention(47, 184, 21, 10, 0.5, 0.1, 0.15, 0, 0),
          new Invention(47, 184, 19, 10, 0.9, 0.3, 0.15, 5, 8),
          new Invention(40, 100, 12, 9, 0.5, 0.1, 0.15, 0, 0),
          new Invention(40, 100, 12, 9, 0.9, 0.3, 0.15, 5, 8),
          new Invention(70, 154, 14, 21, 0.9, 0.3, 0.15, 5, 8),
          new Invention(70, 154, 12, 21, 0.9, 0.3, 0.15, 5, 8),
          new Invention(78, 195, 12, 22, 0.9, 0.3, 0.15, 5, 8),
          new Invention(60, 250, 12, 22, 0.9, 0.3, 0.15, 5, 8));

  private record Run(String status, double seconds, int objective, int bound) {}

  private Brokerages() {}

  /// Prints a line an event and then the table's line.
  public static void main(String[] words) throws IOException, InterruptedException {
    var command = List.of(words).subList(1, words.length);
    var folder = Files.createTempDirectory("brokerages");
    var runs = new ArrayList<Run>();
    for (var shape : SHAPES) {
      for (int seed = 1; seed <= TWO; seed++) {
        var event = shape.drawn(new Random(seed));
        var run = run(event, words[0], command, folder);
        runs.add(run);
        System.out.printf(
            Locale.ROOT,
            "%3d participants %3d meetings %2d tables %2d slots: %-10s %3d of %3d %6.2f s%n",
            event.participants(),
            event.meetings().size(),
            event.tables(),
            event.slots(),
            run.status(),
            run.bound(),
            run.objective(),
            run.seconds());
      }
    }
    summarise(runs);
  }

  private static Run run(Brokerage event, String seconds, List<String> command, Path folder)
      throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("event.dzn"), DataText.of(event));
    var out = folder.resolve("schedule");
    Files.deleteIfExists(out);
    var words = new ArrayList<>(command);
    words.addAll(List.of("assembly", "solve", file.toString(), "--time", seconds));
    words.addAll(List.of("--out", out.toString()));
    var printed = folder.resolve("printed").toFile();
    long begun = System.nanoTime();
    var process =
        new ProcessBuilder(words)
            .redirectOutput(printed)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor(10, TimeUnit.MINUTES);
    double took = (System.nanoTime() - begun) / 1e9;
    return judged(event, Files.readAllLines(printed.toPath()), out, took);
  }

  /// What the command claims, once its schedule is found to hold and to have those gaps.
  private static Run judged(Brokerage event, List<String> lines, Path out, double took)
      throws IOException {
    int objective = value(lines, "objective ");
    int bound = value(lines, "bound ");
    var status = lines.isEmpty() ? "NOTHING" : lines.getLast().replace("status ", "");
    if (objective >= 0) {
      var slots =
          Files.readAllLines(out).stream()
              .map(line -> Integer.valueOf(line.substring(line.indexOf(' ') + 1)))
              .toList();
      var schedule = new Schedule(slots);
      boolean holds =
          Inspector.faults(event, schedule, TWO).isEmpty()
              && Inspector.objective(event, schedule) == objective;
      return new Run(holds ? status : "WRONG", took, objective, bound);
    }
    return new Run(status, took, objective, bound);
  }

  private static int value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToInt(line -> Integer.parseInt(line.substring(name.length())))
        .findFirst()
        .orElse(-1);
  }

  private static void summarise(List<Run> runs) {
    var seconds = runs.stream().map(Run::seconds).sorted().toList();
    long proved = runs.stream().filter(run -> run.status().equals("OPTIMAL")).count();
    long wrong = runs.stream().filter(run -> run.status().equals("WRONG")).count();
    System.out.printf(
        Locale.ROOT,
        "proved %d of %d, wrong %d, median %.2f s, p95 %.2f s%n",
        proved,
        runs.size(),
        wrong,
        seconds.get(seconds.size() / 2),
        seconds.get((int) Math.ceil(0.95 * seconds.size()) - 1));
  }
}
