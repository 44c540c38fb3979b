package org.tansiq.desk.exchange.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.desk.register.merging.Bearers;
import org.tansiq.desk.register.merging.Doubles;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.Pair;
import org.tansiq.desk.register.registrar.RecordChanged;
import org.tansiq.desk.register.registrar.RegisterRefusal;

/// Finds records that may be one and lays them before a person, who takes them for one or says that
/// they are two. The machine only proposes.
///
/// The comparison is the house's, follows each record that changes, and is made anew where more
/// came or went than was told, and every minute; what of it a reader sees is asked of the register
/// each time.
@Service
public class Duplicates implements Doubles {

  /// A pair of a list of thousands needs more than the band of one question among sixteen.
  static final double LEAST_BITS = 7;

  /// Of few records beside their article a person can weigh more.
  private static final double LEAST_WITH = 4;

  private static final int MOST_WITH = 10;

  private static final Duration KEPT = Duration.ofMinutes(1);

  /// How long the first comparison of all is waited for.
  private static final Duration FIRST = Duration.ofSeconds(3);

  private record Compared(Instant at, Bearers.Census census, Likeness likeness) {}

  private final Policy policy;
  private final Ledger ledger;
  private final Bearers bearers;
  private final SqlApart apart;
  private final TransactionTemplate ownEyes;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<NameBearer, Compared> compared = new ConcurrentHashMap<>();
  private final Map<NameBearer, Set<UUID>> changed = new EnumMap<>(NameBearer.class);

  Duplicates(
      Policy policy,
      Ledger ledger,
      Bearers bearers,
      SqlApart apart,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.policy = policy;
    this.ledger = ledger;
    this.bearers = bearers;
    this.apart = apart;
    this.ownEyes = new TransactionTemplate(transactions);
    ownEyes.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    ownEyes.setReadOnly(true);
    this.clock = clock;
  }

  /// The likeliest pairs that this reader sees both of and nobody has parted, and how many there
  /// are.
  @Transactional(readOnly = true)
  public Proposed proposed(Officer by, NameBearer kind, int most) {
    policy.permit(by, Deed.READ_REGISTER);
    var open = open(by, kind, likeness(kind).pairs(LEAST_BITS));
    var shown =
        open.stream().limit(most).flatMap(pair -> profiled(by, kind, pair).stream()).toList();
    return new Proposed(shown, open.size());
  }

  /// Pairs to decide on, and how many there are in all.
  public record Proposed(List<Pair> pairs, int all) {
    public Proposed {
      pairs = List.copyOf(pairs);
    }
  }

  /// Of what an article brings only what nobody has confirmed yet: the rest was compared when it
  /// came, and stands on the page of doubles.
  @Override
  @Transactional(readOnly = true)
  public List<Pair> with(Officer by, NameBearer kind, Collection<UUID> ids) {
    policy.permit(by, Deed.READ_REGISTER);
    var few = bearers.proposed(kind, ids);
    return few.isEmpty()
        ? List.of()
        : open(by, kind, likeness(kind).with(few, LEAST_WITH)).stream()
            .limit(MOST_WITH)
            .flatMap(pair -> profiled(by, kind, pair).stream())
            .toList();
  }

  /// Those that this reader sees both of and nobody has parted.
  private List<Likely> open(Officer by, NameBearer kind, List<Likely> all) {
    var ids = new HashSet<UUID>();
    all.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    var seen = bearers.seen(by, kind, ids);
    var parted = apart.all(kind);
    return all.stream()
        .filter(pair -> seen.contains(pair.one()) && seen.contains(pair.other()))
        .filter(pair -> !parted.contains(new SqlApart.Two(pair.one(), pair.other())))
        .toList();
  }

  private Optional<Pair> profiled(Officer by, NameBearer kind, Likely pair) {
    var one = bearers.profile(by, kind, pair.one());
    var other = bearers.profile(by, kind, pair.other());
    return one.isPresent() && other.isPresent()
        ? Optional.of(new Pair(kind, one.get(), other.get(), pair.bits(), pair.reasons()))
        : Optional.empty();
  }

  /// One compares at a time, and asks for a connection beside the one of its page. The others take
  /// what was compared last rather than wait with connections of theirs until none is left.
  private Likeness likeness(NameBearer kind) {
    var last = compared.get(kind);
    if (!taken(last == null ? FIRST : Duration.ZERO)) {
      return last == null ? Likeness.among(List.of()) : last.likeness();
    }
    try {
      var fresh = fresh(kind, compared.get(kind));
      compared.put(kind, fresh);
      return fresh.likeness();
    } finally {
      turn.unlock();
    }
  }

  private boolean taken(Duration patience) {
    try {
      return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Compared fresh(NameBearer kind, @Nullable Compared last) {
    try (var _ = Sight.house()) {
      return Objects.requireNonNull(
          ownEyes.execute(_ -> {
            var census = bearers.census(kind);
            var now = clock.instant();
            var told = told(kind);
            if (last == null || last.at().plus(KEPT).isBefore(now)) {
              return new Compared(now, census, Likeness.among(bearers.all(kind)));
            }
            if (told.isEmpty() && last.census().equals(census)) {
              return last;
            }
            return following(kind, last, census, told);
          }));
    }
  }

  private Set<UUID> told(NameBearer kind) {
    synchronized (changed) {
      return Objects.requireNonNullElse(changed.remove(kind), Set.of());
    }
  }

  /// What was told of follows, and what came; where the numbers then disagree, more went.
  private Compared following(
      NameBearer kind, Compared last, Bearers.Census census, Set<UUID> told) {
    var touched = new HashSet<>(told);
    if (!last.census().equals(census)) {
      touched.addAll(bearers.since(kind, last.census()));
    }
    last.likeness().follow(touched, bearers.some(kind, touched));
    return last.likeness().count() == census.count()
        ? new Compared(last.at(), census, last.likeness())
        : new Compared(clock.instant(), census, Likeness.among(bearers.all(kind)));
  }

  /// What changed may be alike to something else now.
  @TransactionalEventListener(fallbackExecution = true)
  void on(RecordChanged notice) {
    synchronized (changed) {
      for (var kind : compared.keySet()) {
        if (kind.code().equals(notice.kind().code())) {
          changed.computeIfAbsent(kind, _ -> new HashSet<>()).add(notice.id());
        }
      }
    }
  }

  /// Notes that two records are two, for a reason.
  @Transactional
  public void keepApart(Officer by, NameBearer kind, UUID one, UUID other, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    if (why.isBlank()) {
      throw new Refused(RegisterRefusal.REASON_MISSING);
    }
    if (bearers.seen(by, kind, List.of(one, other)).size() < 2) {
      throw new Refused(PlatformRefusal.NOT_FOUND, kind.code() + " " + one);
    }
    apart.add(by, kind, SqlApart.Two.of(one, other), why.strip());
    ledger.record(by, Act.KEPT_APART, one.toString(), other + ": " + why.strip());
  }
}
