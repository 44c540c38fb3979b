package org.tansiq.benchmarks.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.tansiq.scheduling.brokerage.Brokerage;
import org.tansiq.scheduling.brokerage.CompactInvention;
import org.tansiq.scheduling.brokerage.DataText;
import org.tansiq.scheduling.brokerage.Inspector;
import org.tansiq.scheduling.brokerage.Schedule;

/// Runs the whole command on invented brokerage events of the public benchmark's sizes: the share
/// proved, and how long that took from the start of the process.
public final class Brokerages {

  private static final int TWO = 2;
  private static final List<CompactInvention> SHAPES =
      List.of(
          new CompactInvention(42, 125, 21, 8, 0.3, 0, 0.2, 0, 0),
          new CompactInvention(42, 125, 17, 8, 0.3, 0.1, 0.2, 5, 0),
          new CompactInvention(47, 180, 21, 10, 0.3, 0, 0.2, 0, 0),
          new CompactInvention(47, 184, 20, 10, 0.3, 0.1, 0.2, 5, 5),
          new CompactInvention(70, 154, 14, 21, 0.5, 0.25, 0.5, 0, 0),
          new CompactInvention(70, 154, 12, 21, 0.5, 0.25, 0.5, 5, 5),
          new CompactInvention(70, 154, 12, 13, 0.3, 0.25, 0.2, 0, 0),
          new CompactInvention(76, 195, 14, 21, 0.5, 0.25, 0.5, 0, 0),
          new CompactInvention(76, 195, 12, 21, 0.3, 0.25, 0.2, 5, 10),
          new CompactInvention(76, 195, 12, 17, 0.3, 0.25, 0.2, 0, 0),
          new CompactInvention(78, 250, 12, 22, 0.5, 0.25, 0.5, 0, 0),
          new CompactInvention(78, 302, 22, 22, 0.5, 0.25, 0.5, 0, 0),
          new CompactInvention(40, 125, 12, 11, 0.3, 0.25, 0.2, 0, 0),
          new CompactInvention(40, 100, 12, 9, 0.3, 0.25, 0.2, 0, 0));

  private record Run(String status, double seconds, int objective, int bound) {}

  private Brokerages() {}

  /// A line an event in Markdown, and what they come to.
  public static String table(int seconds, List<String> command)
      throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("brokerages");
    var runs = new ArrayList<Run>();
    var table =
        new StringBuilder(
            "| participants | meetings | tables | slots | status | bound | gaps | s |\n"
                + "|---:|---:|---:|---:|---|---:|---:|---:|\n");
    for (var shape : SHAPES) {
      for (int seed = 1; seed <= TWO; seed++) {
        var event = shape.drawn(new Random(seed));
        var run = run(event, "" + seconds, command, folder);
        runs.add(run);
        var line =
            "| %d | %d | %d | %d | %s | %d | %d | %.2f |%n"
                .formatted(
                    event.participants(),
                    event.meetings().size(),
                    event.tables(),
                    event.slots(),
                    run.status(),
                    run.bound(),
                    run.objective(),
                    run.seconds());
        System.err.print(line);
        table.append(line);
      }
    }
    return table.append('\n').append(summary(runs)).toString();
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

  private static String summary(List<Run> runs) {
    var seconds = runs.stream().map(Run::seconds).sorted().toList();
    long proved = runs.stream().filter(run -> run.status().equals("OPTIMAL")).count();
    long wrong = runs.stream().filter(run -> run.status().equals("WRONG")).count();
    return "Proved %d of %d, wrong %d, median %.2f s.%n"
        .formatted(proved, runs.size(), wrong, seconds.get(seconds.size() / 2));
  }
}
