package org.tansiq.desk.assembly.plans;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.jobs.Job;
import org.tansiq.desk.platform.jobs.Jobs;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.scheduling.Checker;
import org.tansiq.scheduling.IsolatedPlanner;
import org.tansiq.scheduling.Planned;
import org.tansiq.scheduling.Wishes;

/// Lets the engine plan, in the background.
///
/// Nothing is written before a plan is found and has passed the checker against the assembly as it
/// then is; a work that is stopped or killed leaves everything as it was.
@Service
public class Solving {

  private static final int SEED = 20261126;

  /// For waits between the meetings of a first plan; who was told an hour keeps it.
  private static final Duration TIGHTENING = Duration.ofSeconds(10);

  private final Sheets sheets;
  private final SetUp setUp;
  private final Requests requests;
  private final Versions versions;
  private final Attempts attempts;
  private final Policy policy;
  private final Ledger ledger;
  private final Jobs jobs;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<UUID, IsolatedPlanner> running = new ConcurrentHashMap<>();
  private final Set<UUID> given = ConcurrentHashMap.newKeySet();

  Solving(
      Sheets sheets,
      SetUp setUp,
      Requests requests,
      Versions versions,
      Attempts attempts,
      Policy policy,
      Ledger ledger,
      Jobs jobs,
      TransactionTemplate transaction,
      Clock clock) {
    this.sheets = sheets;
    this.setUp = setUp;
    this.requests = requests;
    this.versions = versions;
    this.attempts = attempts;
    this.policy = policy;
    this.ledger = ledger;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Begins to plan, or finds the work that is under way for this assembly.
  Job start(Officer by, UUID assembly, Duration limit, Words words) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    var sheet = sheet(assembly);
    if (sheet.problem().activities().isEmpty() || sheet.programme().rooms().isEmpty()) {
      throw new Refused(AssemblyRefusal.NOTHING_TO_PLAN);
    }
    refuseImpossiblePins(sheet, kept(assembly), words);
    given.remove(assembly);
    attempts.begin(by, assembly);
    return jobs.start(
        kind(assembly),
        "assembly.solving",
        progress -> {
          try {
            var planned =
                solved(
                    assembly,
                    sheet,
                    limit,
                    best -> progress.at(best.weight(), best.most(), "assembly.solving.best"));
            if (!given.remove(assembly)) {
              transaction.executeWithoutResult(_ -> keep(by, assembly, planned, words));
            }
          } finally {
            attempts.end(assembly);
          }
        });
  }

  /// Says that what runs here still does.
  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void alive() {
    if (!running.isEmpty()) {
      try (var _ = Sight.house()) {
        attempts.seen(running.keySet());
      }
    }
  }

  /// A work that went with a process that was stopped; empty where one runs or none was begun.
  Optional<Attempt> lost(UUID assembly) {
    return running(assembly).isPresent()
        ? Optional.empty()
        : attempts.of(assembly).filter(attempt -> attempt.lost(clock.instant()));
  }

  private Planned solved(UUID assembly, Sheet sheet, Duration limit, Consumer<Planned> progress) {
    var wishes = wishes(sheet);
    var most = limit.compareTo(TIGHTENING) < 0 ? limit : TIGHTENING;
    var tightening = wishes.published().placements().isEmpty() ? most : Duration.ZERO;
    var planner = new IsolatedPlanner(sheet.problem(), wishes, limit, tightening, SEED);
    running.put(assembly, planner);
    try {
      return planner.plan(progress);
    } catch (org.tansiq.scheduling.Refused gone) {
      throw new Refused(AssemblyRefusal.SOLVER_GONE);
    } finally {
      running.remove(assembly);
    }
  }

  /// After a publication as little as possible moves, and nothing whose hour is near.
  private Wishes wishes(Sheet sheet) {
    var published = versions.published(sheet.programme().assembly().id());
    return published.isEmpty()
        ? Wishes.afresh()
        : new Wishes(
            sheet.plan(List.copyOf(published.values())),
            sheet.programme().openFrom(clock.instant()));
  }

  private void keep(Officer by, UUID assembly, Planned planned, Words words) {
    setUp.touch(by, assembly);
    var now = sheet(assembly);
    var placed = now.placed(planned.plan(), kept(assembly));
    var broken = new Checker(now.problem()).violations(now.plan(placed));
    if (!broken.isEmpty()) {
      var sayings = new Sayings(now.programme(), requests.of(assembly), words);
      throw new Refused(AssemblyRefusal.PLAN_BREAKS_RULES, sayings.of(broken.subList(0, 1)));
    }
    var version = versions.keep(by, assembly, placed, planned.weight(), planned.most());
    ledger.record(
        by, Act.PLANNED_ASSEMBLY, version.id().toString(), String.valueOf(version.number()));
  }

  /// Ends the work soon.
  ///
  /// @param keeping whether the best plan so far is kept
  void stop(Officer by, UUID assembly, boolean keeping) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    if (!keeping && jobs.running(kind(assembly)).isPresent()) {
      given.add(assembly);
    }
    Optional.ofNullable(running.get(assembly)).ifPresent(IsolatedPlanner::stop);
  }

  Optional<Job> running(UUID assembly) {
    return jobs.running(kind(assembly));
  }

  /// The assembly as the engine knows it, with what is pinned on its board.
  public Sheet sheet(UUID assembly) {
    return sheets.of(assembly, kept(assembly));
  }

  private List<Placed> kept(UUID assembly) {
    return versions.last(assembly).map(last -> versions.placed(last.id())).orElse(List.of());
  }

  private void refuseImpossiblePins(Sheet sheet, List<Placed> kept, Words words) {
    var pins = kept.stream().filter(one -> one.pinned() || one.locked()).toList();
    var broken = new Checker(sheet.problem()).violations(sheet.plan(pins));
    if (!broken.isEmpty()) {
      var all = requests.of(sheet.programme().assembly().id());
      throw new Refused(
          AssemblyRefusal.PIN_IMPOSSIBLE,
          new Sayings(sheet.programme(), all, words).of(broken.subList(0, 1)));
    }
  }

  private static String kind(UUID assembly) {
    return "assembly-" + assembly;
  }
}
