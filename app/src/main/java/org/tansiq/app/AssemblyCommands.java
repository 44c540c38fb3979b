package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.tansiq.scheduling.Refusal;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.brokerage.Answer;
import org.tansiq.scheduling.brokerage.DataFile;
import org.tansiq.scheduling.brokerage.GapSearch;
import org.tansiq.scheduling.brokerage.Schedule;

/// `tansiq assembly …`: schedules and plans of meetings, without server or database.
final class AssemblyCommands {

  static final Commands ALL =
      Commands.of(
          "assembly",
          Command.of(
              "assembly solve FILE.dzn [--fairness 2|none] [--time SECONDS] --out SCHEDULE",
              (words, terminal) -> refusing(() -> new AssemblyCommands(terminal).solve(words))),
          Command.of(
              "assembly plan REQUESTS --assembly SETUP.yaml --out DIR [--language ar|fr|en]"
                  + " [--time SECONDS]",
              (words, terminal) -> refusing(() -> AssemblyPlan.plan(words, terminal))),
          Command.of(
              "assembly check PLAN [--language ar|fr|en]",
              (words, terminal) -> refusing(() -> AssemblyPlan.check(words, terminal))));

  private static final int LONGEST_SECONDS = 7 * 24 * 3600;
  private static final long LARGEST_FILE = 64L << 20;

  private final PrintStream out;
  private final PrintStream err;
  private final long begun = System.nanoTime();

  private AssemblyCommands(Terminal terminal) {
    this.out = terminal.out();
    this.err = terminal.err();
  }

  private static int refusing(IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (Refused refused) {
      throw new Unusable(codeOf(refused.refusal().code()), String.valueOf(refused.getMessage()));
    }
  }

  private static int codeOf(Refusal.Code code) {
    return switch (code) {
      case NO_LIBRARY, LIBRARY_BROKEN, SOLVER_DIED -> Exit.MISSING;
      case UNEXPECTED,
          NO_END,
          NUMBER_TOO_LARGE,
          NEGATIVE,
          OUT_OF_RANGE,
          UNKNOWN_FIELD,
          GIVEN_TWICE,
          MISSING,
          WRONG_KIND,
          WRONG_COUNT,
          WRONG_ROW,
          WITH_ONESELF,
          TOO_LARGE,
          NOT_TEXT,
          NOT_YAML,
          NO_KEY,
          NO_SUCH_KEY,
          NOT_LIKE,
          NO_SUCH_TIME,
          NEVER_THERE,
          NO_COLUMN,
          NOT_A_SHEET ->
          Exit.DATA;
    };
  }

  private int solve(Words words) {
    var file = words.path(words.value());
    var out = words.path(words.needed("out"));
    var fairness = fairness(words);
    var limit = limit(words);
    var folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
      throw notWritten("Cannot write " + out + "\nMaybe its folder does not exist yet.");
    }
    var read = read(file);
    read.notes().forEach(err::println);
    var search = new GapSearch(read.brokerage(), fairness, limit, better -> keep(better, out));
    return answering(search, out);
  }

  private static DataFile.Read read(Path file) {
    try {
      return DataFile.read(text(file));
    } catch (IOException unreadable) {
      throw new Unusable(
          Exit.NO_INPUT,
          "Cannot read " + file + "\nMaybe the name is wrong, or not yours to read.");
    }
  }

  private static Unusable notWritten(String what) {
    return new Unusable(Exit.NOT_WRITTEN, what);
  }

  /// A negative number means that it does not matter.
  private static int fairness(Words words) {
    var word = words.option("fairness").orElse("2");
    if (word.equals("none")) {
      return -1;
    }
    if (!word.matches("\\d{1,6}")) {
      throw words.wrong("--fairness takes a number of gaps, 0 or more, or none; not " + word + ".");
    }
    return Integer.parseInt(word);
  }

  private static Duration limit(Words words) {
    var word = words.option("time").orElse("60");
    if (!word.matches("\\d{1,6}(\\.\\d{1,3})?") || Double.parseDouble(word) <= 0) {
      throw words.wrong("--time takes seconds, more than 0; not " + word + ".");
    }
    return Duration.ofMillis(
        Math.round(Math.min(LONGEST_SECONDS, Double.parseDouble(word)) * 1000));
  }

  private static String text(Path file) throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw new IOException("not a regular file");
    }
    if (size > LARGEST_FILE) {
      throw new Refused(Refusal.Code.TOO_LARGE, size + " bytes", LARGEST_FILE);
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /// An interrupted search still answers with its best schedule before the process ends.
  private int answering(GapSearch search, Path file) {
    var told = new CountDownLatch(1);
    var interrupted = new Thread(() -> stopAndWait(search, told), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      return tell(search.solve(), file);
    } finally {
      told.countDown();
    }
  }

  private static void stopAndWait(GapSearch search, CountDownLatch told) {
    search.stop();
    try {
      told.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private int tell(Answer answer, Path file) {
    return switch (answer) {
      case Answer.Optimal(var schedule, int gaps) -> tell(schedule, gaps, gaps, file);
      case Answer.Feasible(var schedule, int gaps, int bound) -> tell(schedule, gaps, bound, file);
      case Answer.Infeasible(var reasons) -> {
        out.println("status INFEASIBLE");
        reasons.forEach(reason -> err.println(reason.sentence()));
        yield Exit.DONE;
      }
      case Answer.Open(int bound) -> {
        out.println("bound " + bound + "\nstatus UNKNOWN");
        err.println("The time was too short for a first schedule.\nMaybe allow more: --time 600");
        yield Exit.DONE;
      }
    };
  }

  private int tell(Schedule schedule, int gaps, int bound, Path file) {
    try {
      write(file, schedule.lines());
    } catch (IOException full) {
      throw notWritten("Cannot write " + file + ": " + full.getMessage());
    }
    var status = gaps == bound ? "OPTIMAL" : "FEASIBLE";
    out.println("objective " + gaps + "\nbound " + bound + "\nstatus " + status);
    return Exit.DONE;
  }

  /// Whole or not at all, so that nobody reads half a schedule; a device or pipe is written as is.
  private static void write(Path file, String lines) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, lines);
      return;
    }
    var name = "." + file.getFileName() + "." + ProcessHandle.current().pid();
    var fresh = file.resolveSibling(name);
    try {
      Files.writeString(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Each better schedule is written at once, so that whoever kills the process has the best one.
  private void keep(Answer answer, Path file) {
    if (answer instanceof Answer.Feasible(var schedule, int gaps, int bound)) {
      try {
        write(file, schedule.lines());
      } catch (IOException full) {
        throw notWritten("Cannot write " + file + ": " + full.getMessage());
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      err.printf(Locale.ROOT, "%.1f s: %d gaps, at least %d%n", seconds, gaps, bound);
    }
  }
}
