package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tansiq.scheduling.Refusal;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.brokerage.Answer;
import org.tansiq.scheduling.brokerage.DataFile;
import org.tansiq.scheduling.brokerage.GapSearch;
import org.tansiq.scheduling.brokerage.Schedule;

/// `tansiq assembly …`: schedules of meetings, without server or database.
final class AssemblyCommands {

  private static final int WRONG_WORDS = 64;
  private static final int BAD_DATA = 65;
  private static final int NO_INPUT = 66;
  private static final int NOT_THERE = 69;
  private static final int NOT_WRITTEN = 73;
  private static final long LARGEST_FILE = 64L << 20;

  private final PrintStream out;
  private final PrintStream err;
  private final long begun = System.nanoTime();

  AssemblyCommands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static int run(String[] words) {
    return new AssemblyCommands(System.out, System.err).command(List.of(words));
  }

  int command(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("solve")) {
      err.println("Unknown command assembly " + String.join(" ", words) + "\n" + SolveWords.USAGE);
      return WRONG_WORDS;
    }
    try {
      return solve(SolveWords.of(words.subList(1, words.size())));
    } catch (SolveWords.Wrong wrong) {
      err.println(wrong.getMessage());
      return WRONG_WORDS;
    } catch (Refused refused) {
      err.println(refused.getMessage());
      return codeOf(refused.refusal().code());
    }
  }

  private static int codeOf(Refusal.Code code) {
    return switch (code) {
      case NO_LIBRARY, LIBRARY_BROKEN -> NOT_THERE;
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
          NOT_TEXT ->
          BAD_DATA;
    };
  }

  private int solve(SolveWords words) {
    var folder = words.out().toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(words.out())) {
      err.println("Cannot write " + words.out() + "\nMaybe its folder does not exist yet.");
      return NOT_WRITTEN;
    }
    DataFile.Read read;
    try {
      read = DataFile.read(text(words.file()));
    } catch (IOException unreadable) {
      err.println(
          "Cannot read " + words.file() + "\nMaybe the name is wrong, or not yours to read.");
      return NO_INPUT;
    }
    read.notes().forEach(err::println);
    var search =
        new GapSearch(read.brokerage(), words.fairness(), words.limit(), this::tellProgress);
    return answering(search, words.out());
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
        yield 0;
      }
      case Answer.Open(int bound) -> {
        out.println("bound " + bound + "\nstatus UNKNOWN");
        err.println("The time was too short for a first schedule.\nMaybe allow more: --time 600");
        yield 0;
      }
    };
  }

  private int tell(Schedule schedule, int gaps, int bound, Path file) {
    try {
      write(file, schedule.lines());
    } catch (IOException full) {
      err.println("Cannot write " + file + ": " + full.getMessage());
      return NOT_WRITTEN;
    }
    var status = gaps == bound ? "OPTIMAL" : "FEASIBLE";
    out.println("objective " + gaps + "\nbound " + bound + "\nstatus " + status);
    return 0;
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

  private void tellProgress(Answer answer) {
    if (answer instanceof Answer.Feasible(var _, int gaps, int bound)) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      err.printf(Locale.ROOT, "%.1f s: %d gaps, at least %d%n", seconds, gaps, bound);
    }
  }
}
