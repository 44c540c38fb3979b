package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.LogCopy;

/// Writes the ledger and the log over it into a folder, to be kept and checked away from the desk.
@Service
public class LedgerCopies {

  private static final int STEP = 1_000;

  private final Policy policy;
  private final Ledger ledger;
  private final LedgerLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate moment;

  LedgerCopies(
      Policy policy,
      Ledger ledger,
      LedgerLog log,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.policy = policy;
    this.ledger = ledger;
    this.log = log;
    this.jdbc = jdbc;
    this.moment = new TransactionTemplate(transactions);
    this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Writes a copy of all that the log has taken up, from one moment.
  ///
  /// @return the checkpoint over it, which the reader should keep apart from the copy
  public Checkpoint write(Officer by, Path folder, Progress progress) {
    // Read before the moment of the copy too: another key may be in use right after it.
    var before = log.keysNow();
    return Objects.requireNonNull(moment.execute(_ -> writeAll(by, folder, progress, before)));
  }

  private Checkpoint writeAll(Officer by, Path folder, Progress progress, LedgerKeys before) {
    policy.permit(by, Deed.COPY_LEDGER);
    var size =
        jdbc.sql("select coalesce(max(number) + 1, 0) from audit.leaf").query(Long.class).single();
    var keys = log.keysNow();
    var signing = keys.signing(size, before);
    ledger.record(
        by, Act.COPIED_LEDGER, String.valueOf(size), String.valueOf(folder.getFileName()));
    try (var copy = LogCopy.begin(folder)) {
      for (long from = 0; from < size; from += STEP) {
        progress.at(from, size, "keeping.copying");
        add(copy, from);
      }
      for (var note :
          jdbc.sql("select note from audit.checkpoint order by size").query(String.class).list()) {
        copy.remember(keys.chain().read(note));
      }
      copy.keys(keys.chain());
      var checkpoint = Checkpoint.sign(signing, copy.head());
      copy.seal(checkpoint);
      progress.at(size, size, "keeping.copying");
      return checkpoint;
    } catch (IOException failed) {
      throw new UncheckedIOException("The copy cannot be written to " + folder, failed);
    }
  }

  /// A leaf whose entry is gone is copied all the same: the check then tells which one it was.
  private void add(LogCopy copy, long from) throws IOException {
    record Row(Optional<LedgerLine> line, byte[] leaf) {}
    var rows =
        jdbc.sql(
                """
                select e.*, l.leaf from audit.leaf l left join audit.entry e on e.id = l.entry_id
                where l.number >= :from and l.number < :to order by l.number
                """)
            .param("from", from)
            .param("to", from + STEP)
            .query((row, n) ->
                new Row(
                    row.getObject("id") == null
                        ? Optional.empty()
                        : Optional.of(LedgerLine.of(row, n)),
                    row.getBytes("leaf")))
            .list();
    for (var row : rows) {
      if (row.line().isPresent()) {
        copy.add(row.line().get().bytes(), row.leaf());
      } else {
        copy.addLeaf(row.leaf());
      }
    }
  }
}
