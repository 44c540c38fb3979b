package org.tansiq.desk.exchange.nominals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Labels;
import org.tansiq.desk.platform.sight.Sight;

/// Keeps the list: each unit its own entries, each entry until its review.
@Service
public class Nominals {

  private static final Logger LOG = LoggerFactory.getLogger(Nominals.class);

  private final Policy policy;
  private final Ledger ledger;
  private final Labels labels;
  private final SqlNominals entries;
  private final DocumentKey documents;
  private final TransactionTemplate whole;
  private final Clock clock;
  private final ZoneId zone;

  Nominals(
      Policy policy,
      Ledger ledger,
      Labels labels,
      SqlNominals entries,
      DocumentKey documents,
      TransactionTemplate whole,
      Clock clock,
      PageSettings pages) {
    this.policy = policy;
    this.ledger = ledger;
    this.labels = labels;
    this.entries = entries;
    this.documents = documents;
    this.whole = whole;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  /// What came of a list that was handed in.
  public record Taken(int fresh, int replaced, List<Refusal> refused) {
    public Taken {
      refused = List.copyOf(refused);
    }

    /// A row that was not taken.
    public record Refusal(int row, String key, List<Object> values) {
      public Refusal {
        values = List.copyOf(values);
      }
    }
  }

  /// Takes a unit's list in under a label. An entry whose key the unit used before takes the place
  /// of the one before.
  @Transactional
  public Taken take(Officer by, byte[] file, Label label) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    var number = labels.number(label);
    if (!labels.seen(number)) {
      throw new Refused(PlatformRefusal.NOT_ALLOWED, Deed.KEEP_NOMINALS.name());
    }
    var list = new NominalList(by.unit(), documents, today());
    list.read(file);
    int replaced = entries.put(by, list.entries(), number, false);
    var taken =
        new Taken(
            list.entries().size() - replaced,
            replaced,
            list.bad().stream()
                .map(row -> new Taken.Refusal(row.number(), row.code().key(), row.values()))
                .toList());
    ledger.record(
        by,
        Act.IMPORTED_NOMINALS,
        "list",
        taken.fresh() + " new, " + replaced + " replaced, " + taken.refused().size() + " refused");
    return taken;
  }

  /// Entries of the officer's unit, the next review first.
  @Transactional(readOnly = true)
  public List<Entry> own(Officer by, int most) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    return entries.of(by.unit(), most);
  }

  /// How many entries the officer's unit has, how many of them are due soon, and how many are
  /// overdue and answer no more.
  @Transactional(readOnly = true)
  public Tally tally(Officer by) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    return entries.tally(by.unit(), today(), new Term(today()).soon());
  }

  /// Counts of a unit's entries.
  public record Tally(long all, long soon, long overdue) {}

  /// Lets an entry answer until another day, for a reason.
  @Transactional
  public void renew(Officer by, UUID id, String until, String why) {
    var entry = own(by, id, why);
    var day = new Term(today()).of(until);
    entries.renew(id, day);
    ledger.record(by, Act.RENEWED_NOMINAL, entry.id().toString(), day + ": " + why.strip());
  }

  /// Erases an entry at once; a tombstone stays.
  @Transactional
  public void erase(Officer by, UUID id, String why) {
    var entry = own(by, id, why);
    entries.erase(id);
    ledger.record(by, Act.ERASED_NOMINAL, entry.id().toString(), why.strip());
  }

  private Entry own(Officer by, UUID id, String why) {
    policy.permit(by, Deed.KEEP_NOMINALS);
    var entry =
        entries
            .get(id)
            .filter(e -> e.ownerUnit().equals(by.unit()))
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "entry " + id));
    if (why.isBlank()) {
      throw new Refused(NominalRefusal.REVIEW_WITHOUT_REASON);
    }
    return entry;
  }

  /// An entry that this thread's reader sees and that still answers.
  public Optional<Entry> answering(UUID id) {
    return entries.get(id).filter(entry -> !entry.reviewOn().isBefore(today()));
  }

  /// Which of these entries this thread's reader sees and still answer.
  public List<Entry> answering(List<UUID> ids) {
    return entries.get(ids).stream().filter(e -> !e.reviewOn().isBefore(today())).toList();
  }

  /// Puts a sample list in, which {@link #forgetSample} takes out again.
  @Transactional
  public void takeSample(Officer by, String unit, byte[] file) {
    policy.permit(by, Deed.MANAGE_DEMO);
    var list = new NominalList(unit, documents, today());
    list.read(file);
    if (!list.bad().isEmpty()) {
      throw new IllegalStateException("A row of the sample list is off: " + list.bad());
    }
    entries.put(by, list.entries(), 0, true);
  }

  /// Whether the list holds nothing but the sample.
  public boolean onlySample() {
    return entries.onlySample();
  }

  @Transactional
  public void forgetSample(Officer by) {
    policy.permit(by, Deed.MANAGE_DEMO);
    entries.eraseSample();
  }

  /// Erases what nobody looked at for a month after its review.
  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void eraseForgotten() {
    try (var _ = Sight.house()) {
      whole.executeWithoutResult(_ ->
          entries
              .eraseBefore(today().minusDays(Term.DAYS_AFTER))
              .forEach(id ->
                  ledger.record(
                      Officer.DESK, Act.ERASED_NOMINAL, id.toString(), "review overdue")));
    } catch (RuntimeException away) {
      LOG.warn("Overdue nominals wait to be erased: {}", away.getClass().getName());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
