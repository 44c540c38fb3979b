package org.tansiq.desk.assembly.board;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.plans.Reasons;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.plans.Sheet;
import org.tansiq.desk.assembly.plans.Sheets;
import org.tansiq.desk.assembly.plans.Version;
import org.tansiq.desk.assembly.plans.Versions;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.scheduling.Checker;
import org.tansiq.scheduling.WhatIf;
import org.tansiq.scheduling.Wishes;

/// Moves meetings by hand, one at a time: each move is held against all rules as they are at that
/// moment, whoever else moves at the same time.
@Service
class Mover {

  private static final Duration FORCING = Duration.ofSeconds(2);
  private static final int SEED = 4711;

  private final Sheets sheets;
  private final SetUp setUp;
  private final Requests requests;
  private final Versions versions;
  private final Moves moves;
  private final Policy policy;
  private final Ledger ledger;
  private final Clock clock;

  Mover(
      Sheets sheets,
      SetUp setUp,
      Requests requests,
      Versions versions,
      Moves moves,
      Policy policy,
      Ledger ledger,
      Clock clock) {
    this.sheets = sheets;
    this.setUp = setUp;
    this.requests = requests;
    this.versions = versions;
    this.moves = moves;
    this.policy = policy;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The draft as it is while one officer changes it.
  private record Hand(Version version, Sheet sheet, List<Placed> placed, Request request) {

    Optional<Placed> before() {
      return placed.stream().filter(one -> one.request().equals(request.id())).findFirst();
    }
  }

  private Hand hand(Officer by, UUID assembly, UUID request) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.touch(by, assembly);
    var wanted = requests.get(assembly, request);
    var version = versions.working(by, assembly);
    var placed = versions.placed(version.id());
    var others = placed.stream().filter(one -> !one.request().equals(request)).toList();
    var sheet = sheets.of(assembly, others);
    return new Hand(version, sheet, placed, wanted);
  }

  /// Where to: a slot and, where one is named, a room.
  ///
  /// @param seen the slot in which the board showed the meeting, nothing where it had none; whoever
  ///   saw it elsewhere than it is decides on what is no longer so
  record Goal(int slot, Optional<UUID> room, Optional<String> seen) {

    boolean mistaken(Optional<Placed> before) {
      var is = before.map(one -> String.valueOf(one.slot())).orElse("");
      return seen.filter(was -> !was.equals(is)).isPresent();
    }
  }

  /// Moves a meeting, or gives it its first place; refused in words where a rule is broken.
  @Transactional
  void move(Officer by, UUID assembly, UUID request, Goal goal, Words words) {
    var hand = hand(by, assembly, request);
    hand.sheet().programme().slot(goal.slot());
    if (goal.mistaken(hand.before())) {
      throw new Refused(AssemblyRefusal.MOVED_SINCE);
    }
    refuseHeld(hand, words);
    refuseFrozen(assembly, hand, goal, words);
    put(by, assembly, hand, goal, words);
    moves.note(by, assembly, hand.version().id(), request, hand.before());
    versions.weigh(hand.version().id());
    ledger.record(by, Act.MOVED_MEETING, request.toString(), "slot " + goal.slot());
  }

  private void put(Officer by, UUID assembly, Hand hand, Goal goal, Words words) {
    var activity =
        hand.sheet()
            .activity(hand.request().id())
            .orElseThrow(() -> new Refused(AssemblyRefusal.NOTHING_TO_PLAN));
    var verdict = new Reasons(hand.sheet(), hand.placed()).at(activity, goal.slot(), goal.room());
    if (!verdict.against().isEmpty()) {
      throw new Refused(
          AssemblyRefusal.CANNOT_GO_THERE, sayings(hand, words).of(verdict.against()));
    }
    store(assembly, hand, Sheet.placed(hand.request(), verdict.attempt(), hand.before()));
  }

  private void store(UUID assembly, Hand hand, Placed placed) {
    try {
      versions.put(hand.version().id(), assembly, placed);
    } catch (DataIntegrityViolationException taken) {
      throw new Refused(AssemblyRefusal.DOUBLE_BOOKED);
    }
  }

  private void refuseHeld(Hand hand, Words words) {
    if (hand.before().filter(Placed::locked).isPresent()) {
      throw new Refused(
          AssemblyRefusal.MEETING_LOCKED, sayings(hand, words).name(hand.request().id()));
    }
  }

  /// What everybody was told moves no more shortly before its hour, unless it cannot take place.
  private void refuseFrozen(UUID assembly, Hand hand, Goal goal, Words words) {
    var told = versions.published(assembly).get(hand.request().id());
    int open = hand.sheet().programme().openFrom(clock.instant());
    if (told == null || told.slot() >= open && goal.slot() >= open) {
      return;
    }
    var stands =
        new Checker(hand.sheet().problem()).violations(hand.sheet().plan(List.of(told))).isEmpty();
    if (stands) {
      throw new Refused(
          AssemblyRefusal.MEETING_FROZEN,
          sayings(hand, words).name(hand.request().id()),
          hand.sheet().programme().assembly().freezeMinutes());
    }
  }

  /// Takes a meeting off the board.
  @Transactional
  void off(Officer by, UUID assembly, UUID request, Words words) {
    var hand = hand(by, assembly, request);
    refuseHeld(hand, words);
    versions.take(hand.version().id(), request);
    moves.note(by, assembly, hand.version().id(), request, hand.before());
    versions.weigh(hand.version().id());
    ledger.record(by, Act.MOVED_MEETING, request.toString(), "off");
  }

  /// Pins a meeting to its slot for the planner.
  @Transactional
  void pin(Officer by, UUID assembly, UUID request, boolean on) {
    change(
        by,
        assembly,
        request,
        on ? "pin" : "unpin",
        one ->
            new Placed(
                one.request(),
                one.slot(),
                one.length(),
                one.room(),
                one.interpreter(),
                on,
                one.locked()));
  }

  /// Locks a meeting, so that nobody moves it by hand either.
  @Transactional
  void lock(Officer by, UUID assembly, UUID request, boolean on) {
    change(
        by,
        assembly,
        request,
        on ? "lock" : "unlock",
        one ->
            new Placed(
                one.request(),
                one.slot(),
                one.length(),
                one.room(),
                one.interpreter(),
                one.pinned(),
                on));
  }

  private void change(
      Officer by, UUID assembly, UUID request, String what, UnaryOperator<Placed> step) {
    var hand = hand(by, assembly, request);
    var before = hand.before().orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    store(assembly, hand, step.apply(before));
    ledger.record(by, Act.MOVED_MEETING, request.toString(), what);
  }

  /// Takes this officer's last move back, unless somebody moved the same meeting since.
  @Transactional
  UUID undo(Officer by, UUID assembly, Words words) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.touch(by, assembly);
    var version = versions.last(assembly).orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    var last = moves.last(by, version.id());
    var hand = hand(by, assembly, last.request());
    if (last.before().isEmpty()) {
      versions.take(version.id(), last.request());
    } else {
      var was = last.before().get();
      put(
          by,
          assembly,
          hand,
          new Goal(was.slot(), Optional.of(was.room()), Optional.empty()),
          words);
    }
    moves.forget(last);
    versions.weigh(version.id());
    ledger.record(by, Act.MOVED_MEETING, last.request().toString(), "undo");
    return last.request();
  }

  /// What would change if a meeting were held whatever it displaces; changes nothing. Empty where
  /// it finds no place even then.
  @Transactional(readOnly = true)
  Optional<WhatIf.Forced> whatIf(UUID assembly, UUID request, List<Placed> placed) {
    var sheet = sheets.of(assembly, placed);
    if (sheet.activity(request).isEmpty()) {
      return Optional.empty();
    }
    var told = versions.published(assembly);
    int open = told.isEmpty() ? 0 : sheet.programme().openFrom(clock.instant());
    var wishes = new Wishes(sheet.plan(placed), open);
    return WhatIf.forced(sheet.problem(), wishes, request.toString(), FORCING, new Random(SEED));
  }

  /// Does what was shown, as a new draft.
  @Transactional
  void force(Officer by, UUID assembly, UUID request) {
    var hand = hand(by, assembly, request);
    var forced =
        whatIf(assembly, request, hand.placed())
            .orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    var placed = hand.sheet().placed(forced.planned().plan(), hand.placed());
    versions.keep(by, assembly, placed, forced.planned().weight(), hand.version().most());
    ledger.record(by, Act.MOVED_MEETING, request.toString(), "forced");
  }

  private Sayings sayings(Hand hand, Words words) {
    var id = hand.sheet().programme().assembly().id();
    return new Sayings(hand.sheet().programme(), requests.of(id), words);
  }
}
