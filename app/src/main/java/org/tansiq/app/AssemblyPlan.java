package org.tansiq.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.scheduling.Checker;
import org.tansiq.scheduling.Fairness;
import org.tansiq.scheduling.IdleGaps;
import org.tansiq.scheduling.IsolatedPlanner;
import org.tansiq.scheduling.Planned;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Refusal;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.Wishes;
import org.tansiq.scheduling.assembly.RequestFile;
import org.tansiq.scheduling.assembly.Requests;
import org.tansiq.scheduling.assembly.Setup;
import org.tansiq.scheduling.assembly.SetupFile;

/// `tansiq assembly plan` and `tansiq assembly check`: a plan from files into files, and whether a
/// plan somebody changed by hand still holds.
final class AssemblyPlan {

  static final String PLAN = "plan.csv";
  static final String SETUP = "setup.yaml";
  static final String REQUESTS = "requests";

  private static final long LARGEST_FILE = 64L << 20;
  private static final long SEED = 1;

  private final Terminal terminal;
  private final Words words;

  private AssemblyPlan(Words words, Terminal terminal) {
    this.words = words;
    this.terminal = terminal;
  }

  static int plan(Words words, Terminal terminal) {
    return new AssemblyPlan(words, terminal).plan();
  }

  static int check(Words words, Terminal terminal) {
    return new AssemblyPlan(words, terminal).check();
  }

  private int plan() {
    var requestFile = words.file(words.value());
    var setupFile = words.file(words.needed("assembly"));
    var out = words.path(words.needed("out"));
    var seconds = seconds();
    var tongue = tongue();
    var setup = setup(setupFile);
    var requests = named(requestFile, () -> RequestFile.read(bytes(requestFile), setup));
    var problem = requests.problem(setup);
    var planner =
        new IsolatedPlanner(
            problem,
            Wishes.afresh(),
            Duration.ofSeconds(seconds),
            Duration.ofSeconds(seconds),
            SEED);
    var planned = planner.plan(this::progress);
    var report = new PlanReport(requests, problem, planned, tongue);
    var folder = new PlanFolder();
    folder.put(SETUP, bytes(setupFile));
    folder.put(REQUESTS + suffix(requestFile), bytes(requestFile));
    folder.put(PLAN, new PlanTable(setup).written(requests.planned(), planned.plan()));
    folder.put("report.html", report.page(setup.name()));
    folder.put("not-held.csv", report.table());
    new PlanPages(setup, requests.planned(), planned.plan(), tongue).into(folder, Instant.now());
    folder.write(out);
    tell(requests, planned, problem);
    return requests.turned().isEmpty() ? Exit.DONE : Exit.DATA;
  }

  private static String suffix(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
  }

  private int seconds() {
    var word = words.option("time").orElse("30");
    if (!word.matches("[1-9]\\d{0,4}")) {
      throw words.wrong("--time takes whole seconds, 1 or more; not " + word + ".");
    }
    return Integer.parseInt(word);
  }

  private org.tansiq.desk.platform.pages.Words tongue() {
    var language = words.option("language").orElse("");
    if (language.isEmpty()) {
      return terminal.words();
    }
    if (!List.of("ar", "fr", "en").contains(language)) {
      throw words.wrong("--language takes ar, fr or en; not " + language + ".");
    }
    return org.tansiq.desk.platform.pages.Words.in(Tongue.of(language));
  }

  private Setup setup(Path file) {
    return named(file, () -> SetupFile.read(new String(bytes(file), StandardCharsets.UTF_8)));
  }

  /// A refusal says which of the files it is about.
  private static <T> T named(Path file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      throw new Unusable(Exit.DATA, file.getFileName() + ": " + refused.getMessage());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      long size = Files.size(file);
      if (size > LARGEST_FILE) {
        throw new Refused(Refusal.Code.TOO_LARGE, size + " bytes", LARGEST_FILE);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Unusable(
          Exit.NO_INPUT,
          "Cannot read " + file + "\nMaybe the name is wrong, or not yours to read.");
    }
  }

  private void progress(Planned planned) {
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%d meetings, %.1f %% of the best possible for certain%n",
            planned.plan().placements().size(),
            100 * planned.share());
    terminal.err().flush();
  }

  private void tell(Requests requests, Planned planned, Problem problem) {
    var fairness = Fairness.of(problem, planned.plan());
    var out = terminal.out();
    out.println("asked " + (requests.planned().size() + requests.turned().size()));
    out.println("refused " + requests.turned().size());
    out.println("held " + planned.plan().placements().size());
    out.println("weight " + planned.weight() + "\nbound " + planned.most());
    out.println("worst served " + fairness.held() + " of " + fairness.asked());
    out.println("gaps " + IdleGaps.total(problem, planned.plan()));
    out.println("status " + (planned.proved() ? "OPTIMAL" : "FEASIBLE"));
  }

  /// The set-up and the requests lie beside the plan, as `plan` left them.
  private int check() {
    var given = words.path(words.value());
    var file =
        words.file(Files.isDirectory(given) ? given.resolve(PLAN).toString() : given.toString());
    var folder = file.toAbsolutePath().resolveSibling("");
    var setup = setup(words.file(folder.resolve(SETUP).toString()));
    var xlsx = folder.resolve(REQUESTS + ".xlsx");
    var requestFile =
        Files.exists(xlsx) ? xlsx : words.file(folder.resolve(REQUESTS + ".csv").toString());
    var requests = named(requestFile, () -> RequestFile.read(bytes(requestFile), setup));
    var problem = requests.problem(setup);
    var complaints = new ArrayList<String>();
    var plan = named(file, () -> new PlanTable(setup).read(bytes(file), complaints));
    var tongue = tongue();
    for (var violation : new Checker(problem).violations(plan)) {
      var key = "planning.against." + violation.code().name();
      var first = violation.values().isEmpty() ? "" : violation.values().getFirst();
      complaints.add(
          tongue.text(
              "planning.broken",
              Isolated.text(violation.activity()),
              tongue.text(key, Isolated.text(first))));
    }
    complaints.forEach(terminal.out()::println);
    terminal.out().println("meetings " + plan.placements().size());
    terminal.out().println("violations " + complaints.size());
    return complaints.isEmpty() ? Exit.DONE : Exit.DATA;
  }
}
