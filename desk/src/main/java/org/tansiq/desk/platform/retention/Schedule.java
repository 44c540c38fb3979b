package org.tansiq.desk.platform.retention;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// How long the house keeps what: a rule that one person proposes and another confirms, because a
/// short period destroys and a long one holds on to people.
@Service
class Schedule {

  private static final int MOST_MONTHS = 1200;

  private final Policy policy;
  private final Ledger ledger;
  private final SqlPeriods periods;
  private final List<Ageing> kinds;

  Schedule(Policy policy, Ledger ledger, SqlPeriods periods, List<Ageing> kinds) {
    this.policy = policy;
    this.ledger = ledger;
    this.periods = periods;
    this.kinds = kinds.stream().sorted(Comparator.comparingInt(Ageing::order)).toList();
  }

  /// Every kind, in the order of the page.
  List<Ageing> kinds() {
    return kinds;
  }

  /// Every kind with its period, in the order of the page.
  List<Line> lines() {
    var agreed = periods.agreed();
    var waiting = periods.waiting();
    return kinds.stream()
        .map(kind ->
            new Line(
                kind,
                agreed.getOrDefault(kind.code(), kind.usualMonths()),
                agreed.containsKey(kind.code()),
                waiting.stream().filter(w -> w.kind().equals(kind.code())).findFirst()))
        .toList();
  }

  /// The line of one kind.
  Line line(String code) {
    return lines().stream()
        .filter(line -> line.kind().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "kind " + code));
  }

  @Transactional
  void propose(Officer by, String kind, int months, String why) {
    policy.permit(by, Deed.SET_RETENTION);
    if (why.isBlank()) {
      throw new Refused(RetentionRefusal.RETENTION_WITHOUT_REASON);
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw new Refused(RetentionRefusal.RETENTION_PERIOD, months, MOST_MONTHS);
    }
    var line = line(kind);
    periods.propose(by, kind, months, why.strip());
    ledger.record(
        by, Act.PROPOSED_RETENTION, line.kind().code(), months + " months: " + why.strip());
  }

  @Transactional
  void confirm(Officer by, UUID proposal) {
    var taken = taken(by, proposal);
    periods.decided(by, proposal, "confirmed");
    periods.agree(taken.kind(), taken.months());
    ledger.record(by, Act.SET_RETENTION, taken.kind(), taken.months() + " months");
  }

  @Transactional
  void refuse(Officer by, UUID proposal) {
    var taken = taken(by, proposal);
    periods.decided(by, proposal, "refused");
    ledger.record(by, Act.REFUSED_RETENTION, taken.kind(), taken.months() + " months");
  }

  private Line.Waiting taken(Officer by, UUID proposal) {
    policy.permit(by, Deed.SET_RETENTION);
    var taken =
        periods.take(proposal).orElseThrow(() -> new Refused(RetentionRefusal.RETENTION_DECIDED));
    if (taken.by().equals(by.id())) {
      throw new Refused(RetentionRefusal.OWN_RETENTION);
    }
    return taken;
  }
}
