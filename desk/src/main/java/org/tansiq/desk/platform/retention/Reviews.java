package org.tansiq.desk.platform.retention;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;

/// Lays what is due before somebody who may see it, and does what they decide: a machine says only
/// that time is over.
@Service
class Reviews {

  private static final int SHOWN = 50;

  /// More than this many are one number in the navigation.
  private static final int COUNTED = 100;

  private static final int YEARS_MORE = 10;

  private static final Duration COUNTED_FOR = Duration.ofMinutes(1);

  private final Policy policy;
  private final Ledger ledger;
  private final Schedule schedule;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<Seen, Counted> counts = new ConcurrentHashMap<>();

  Reviews(
      Policy policy,
      Ledger ledger,
      Schedule schedule,
      JdbcClient jdbc,
      Clock clock,
      PageSettings pages) {
    this.policy = policy;
    this.ledger = ledger;
    this.schedule = schedule;
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  /// Who counts, what they may decide on, and what they see of it.
  private record Seen(Officer by, List<String> kinds, String labels) {}

  private record Counted(long number, Instant until) {}

  /// What is due and this officer may decide on; the number in the navigation agrees with it.
  List<Due> due(Officer by, Tongue tongue) {
    counts.keySet().removeIf(seen -> seen.by().equals(by));
    return schedule.lines().stream()
        .flatMap(line -> reviewed(by, line).stream())
        .map(line -> due(line, tongue, SHOWN))
        .filter(due -> !due.records().isEmpty())
        .toList();
  }

  /// How many of them there are, counted once a minute and after each look at them: time passes by
  /// the day, and a number in the navigation is asked for with each page.
  long waiting(Officer by) {
    var kinds =
        schedule.kinds().stream().filter(kind -> decides(by, kind)).map(Ageing::code).toList();
    var seen = new Seen(by, kinds, labels());
    var now = clock.instant();
    var counted = counts.get(seen);
    if (counted == null || !now.isBefore(counted.until())) {
      counts.values().removeIf(old -> !now.isBefore(old.until()));
      counted = new Counted(count(by), now.plus(COUNTED_FOR));
      counts.put(seen, counted);
    }
    return counted.number();
  }

  /// Whoever sees less than a moment ago is counted for anew.
  private String labels() {
    return jdbc.sql("select coalesce(current_setting('tansiq.sight', true), '')")
        .query(String.class)
        .single();
  }

  private long count(Officer by) {
    return schedule.lines().stream()
        .flatMap(line -> reviewed(by, line).stream())
        .mapToLong(line -> due(line, Tongue.EN, COUNTED).records().size())
        .sum();
  }

  private Optional<Line> reviewed(Officer by, Line line) {
    return decides(by, line.kind()) ? Optional.of(line) : Optional.empty();
  }

  private boolean decides(Officer by, Ageing kind) {
    return kind instanceof Reviewed reviewed && policy.allows(by, reviewed.needs());
  }

  private Due due(Line line, Tongue tongue, int most) {
    var kind = (Reviewed) line.kind();
    var found = kind.due(query(line, tongue, Optional.empty(), most + 1));
    return new Due(kind, found.subList(0, Math.min(most, found.size())), found.size() > most);
  }

  private Reviewed.Query query(Line line, Tongue tongue, Optional<UUID> id, int most) {
    return new Reviewed.Query(today().minusMonths(line.months()), today(), tongue, id, most);
  }

  /// Keeps what is due until another day.
  @Transactional
  void keep(Officer by, String code, UUID id, String until, String why) {
    var kind = taken(by, code, id, why);
    var day = day(until);
    kind.keep(id, day, why.strip());
    counts.clear();
    ledger.record(by, Act.KEPT_RECORD, id.toString(), code + " " + day + ": " + why.strip());
  }

  private LocalDate day(String text) {
    var latest = today().plusYears(YEARS_MORE);
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(today()) && !day.isAfter(latest)) {
        return day;
      }
    } catch (DateTimeException none) {
      // Refused below, like a day that is too near or too far.
    }
    throw new Refused(RetentionRefusal.RETENTION_DAY, text, latest.toString());
  }

  /// Takes out what is due; of what it said nothing is kept.
  @Transactional
  void end(Officer by, String code, UUID id, String why) {
    var kind = taken(by, code, id, why);
    try (var _ = Sight.house()) {
      look();
      stillDue(schedule.line(code), kind, id);
      kind.end(id);
    }
    look();
    counts.clear();
    ledger.record(by, Act.ENDED_RECORD, id.toString(), code + ": " + why.strip());
  }

  /// The kind of one that is due and that the officer sees.
  private Reviewed taken(Officer by, String code, UUID id, String why) {
    var line = schedule.line(code);
    if (!(line.kind() instanceof Reviewed kind)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "kind " + code);
    }
    policy.permit(by, kind.needs());
    if (why.isBlank()) {
      throw new Refused(RetentionRefusal.RETENTION_WITHOUT_REASON);
    }
    stillDue(line, kind, id);
    return kind;
  }

  /// Asked with the eyes of who decides, and again with those of the house before anything ends.
  private void stillDue(Line line, Reviewed kind, UUID id) {
    if (kind.due(query(line, Tongue.EN, Optional.of(id), 1)).isEmpty()) {
      throw new Refused(RetentionRefusal.NOT_DUE);
    }
  }

  /// The connection of this transaction learns who looks; it forgets that with the transaction.
  private void look() {
    jdbc.sql("select platform.look(:reader, true)::text")
        .param("reader", Sight.reader())
        .query(String.class)
        .optional();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
