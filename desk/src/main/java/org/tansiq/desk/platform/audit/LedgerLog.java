package org.tansiq.desk.platform.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.proof.BrokenLog;
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.Edge;
import org.tansiq.proof.Hash;
import org.tansiq.proof.Seal;
import org.tansiq.proof.VerifyingKey;

/// Takes the ledger's entries up into a Merkle log, a second after they were written at the latest.
///
/// Instances that share a database take turns. A signed checkpoint is kept every minute in which
/// something happened, so that a change made behind the desk's back can be dated.
@Component
public class LedgerLog {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerLog.class);
  private static final int BATCH = 5_000;
  private static final long TURN = 0x7461_6e73_6971L;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;
  private final Path folder;
  private volatile LedgerKeys keys;
  private Edge edge = new Edge();

  LedgerLog(
      JdbcClient jdbc,
      JdbcTemplate batches,
      TransactionTemplate transaction,
      AuditSettings settings,
      DatabaseSettings database) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = transaction;
    this.apart =
        new TransactionTemplate(
            Objects.requireNonNull(transaction.getTransactionManager()),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    this.folder = settings.folder(database);
    this.keys = LedgerKeys.in(folder, size() > 0);
    refuseOtherKeys();
  }

  /// Two instances with two keys would make a log that nobody can check.
  private void refuseOtherKeys() {
    readAgain();
    var last =
        jdbc.sql("select note from audit.checkpoint order by size desc limit 1")
            .query(String.class)
            .optional();
    try {
      last.ifPresent(note -> keys.chain().read(note));
    } catch (BrokenLog other) {
      throw new IllegalStateException(
          "The log over the ledger is signed by another key than "
              + verifier().name()
              + "\n"
              + "Maybe another instance keeps its keys elsewhere: name one folder for all in"
              + " TANSIQ_AUDIT_KEYS.",
          other);
    }
  }

  LedgerKeys keys() {
    return keys;
  }

  /// A seal of the house for another purpose; whoever holds it cannot find the ledger's from it.
  public Seal sealFor(String purpose) {
    var derived = keys.seal().leaf(("tansiq/seal/" + purpose).getBytes(StandardCharsets.UTF_8));
    return Seal.ofStored(Base64.getEncoder().encodeToString(derived));
  }

  /// Another instance, or a command beside it, may have handed over to another key.
  private void readAgain() {
    keys = LedgerKeys.in(folder, true);
  }

  /// The keys as they are now.
  LedgerKeys keysNow() {
    readAgain();
    return keys;
  }

  /// The key that an inspector is given to check copies with.
  public VerifyingKey verifier() {
    return keys.signing().verifier();
  }

  /// Takes up what waits. A failure is tried again at the next turn; entries are never lost by it.
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  public void takeUp() {
    try {
      while (turn() == BATCH) {
        LOG.debug("More entries wait");
      }
    } catch (RuntimeException failed) {
      LOG.warn("The log over the ledger is not written now: {}", failed.toString());
    }
  }

  private synchronized int turn() {
    try {
      var taken = transaction.execute(_ -> take());
      return taken == null ? 0 : taken;
    } catch (RuntimeException undone) {
      edge = new Edge();
      throw undone;
    }
  }

  /// Makes another key that signs from now on, to which the one before hands over. The seal stays:
  /// without it no leaf could be checked.
  ///
  /// @param recorded writes the entry that tells of it, given the new key; it is kept for good
  ///   before the key signs
  VerifyingKey rotate(Consumer<VerifyingKey> recorded) {
    takeUp();
    var key =
        transaction.execute(_ -> {
          jdbc.sql("select pg_advisory_xact_lock(:turn)::text")
              .param("turn", TURN)
              .query(String.class)
              .single();
          var now = LedgerKeys.in(folder, true);
          var next = now.next();
          keys =
              now.handedOver(
                  folder,
                  next,
                  size(),
                  () -> apart.executeWithoutResult(_ -> recorded.accept(next.verifier())));
          return next.verifier();
        });
    takeUp();
    return Objects.requireNonNull(key);
  }

  private int take() {
    var mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
            .param("turn", TURN)
            .query(Boolean.class)
            .single();
    if (!mine) {
      return 0;
    }
    var waiting =
        jdbc.sql(
                """
                with taken as (delete from audit.waiting where entry_id in
                  (select entry_id from audit.waiting order by entry_id limit :most) returning entry_id)
                select e.* from audit.entry e where e.id in (select entry_id from taken) order by e.id
                """)
            .param("most", BATCH)
            .query(LedgerLine::of)
            .list();
    if (!waiting.isEmpty()) {
      if (edge.size() == 0) {
        refuseOtherKeys();
      }
      catchUp();
      append(waiting);
      checkpoint();
    }
    return waiting.size();
  }

  /// Leaves that another instance added since our last turn.
  private void catchUp() {
    leaves(jdbc, edge);
  }

  private void append(List<LedgerLine> lines) {
    var first = edge.size();
    var leaves = lines.stream().map(line -> keys.seal().leaf(line.bytes())).toList();
    leaves.forEach(leaf -> edge.add(Hash.leaf(leaf)));
    batches.batchUpdate(
        "insert into audit.leaf (number, entry_id, leaf) values (?, ?, ?)",
        java.util.stream.IntStream.range(0, lines.size()).boxed().toList(),
        500,
        (statement, i) -> {
          statement.setLong(1, first + i);
          statement.setLong(2, lines.get(i).id());
          statement.setBytes(3, leaves.get(i));
        });
  }

  private void checkpoint() {
    var recent =
        jdbc.sql(
                "select exists (select from audit.checkpoint where at > clock_timestamp() -"
                    + " interval '1 minute')")
            .query(Boolean.class)
            .single();
    if (!recent) {
      jdbc.sql("insert into audit.checkpoint (size, note) values (:size, :note)")
          .param("size", edge.size())
          .param("note", sign(edge.head()).signedNote())
          .update();
    }
  }

  Checkpoint sign(Checkpoint.Head head) {
    return sign(head, keys);
  }

  private Checkpoint sign(Checkpoint.Head head, LedgerKeys before) {
    return Checkpoint.sign(keysNow().signing(head.size(), before), head);
  }

  /// The signed head of the log as one connection sees it, such as one that reads a snapshot.
  public Checkpoint checkpoint(JdbcClient snapshot) {
    var before = keys;
    var all = new Edge();
    leaves(snapshot, all);
    return sign(all.head(), before);
  }

  private static void leaves(JdbcClient from, Edge into) {
    var asked =
        from.sql("select leaf from audit.leaf where number >= :from order by number")
            .param("from", into.size())
            .query((row, _) -> row.getBytes(1));
    try (var leaves = asked.stream()) {
      leaves.forEach(leaf -> into.add(Hash.leaf(leaf)));
    }
  }

  private long size() {
    return jdbc.sql("select count(*) from audit.leaf").query(Long.class).single();
  }
}
