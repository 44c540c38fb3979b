package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.web.Authorities;

/// Sends the ledger to another system as it grows, with the signed checkpoints that later tell
/// whether anything here was changed. Off unless a system is named.
///
/// In the order of the log, by one instance at a time, and at least once: what the receiver has not
/// taken to its end is sent again, under the same numbers. A reason that may hold words of a record
/// stays here.
@Component
public class LedgerForwarding {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerForwarding.class);
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofMinutes(1);
  private static final long TURN = 0x7461_6e73_6972L;

  private final ForwardSettings settings;
  private final JdbcClient jdbc;
  private final JdbcTemplate turns;
  private final TransactionTemplate transaction;
  private final SSLContext tls;
  private volatile boolean away;

  LedgerForwarding(
      ForwardSettings settings,
      JdbcClient jdbc,
      JdbcTemplate turns,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.turns = turns;
    this.transaction = transaction;
    this.tls = Authorities.trusting(settings.trust(), "tansiq.forward.trust");
  }

  /// Sends what has been added since.
  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void send() {
    if (!settings.on()) {
      return;
    }
    try {
      var mine = Boolean.TRUE.equals(turns.execute((ConnectionCallback<Boolean>) this::inTurn));
      if (mine && away) {
        LOG.info("The ledger is sent on again");
        away = false;
      }
    } catch (RuntimeException failed) {
      if (!away) {
        LOG.warn("The ledger is not sent on now: {}", failed.toString());
      }
      away = true;
    }
  }

  /// The turn belongs to a connection and to no transaction, since a receiver may be slow and an
  /// open transaction would keep the database from tidying up meanwhile.
  ///
  /// @return whether it was this instance's
  private boolean inTurn(Connection held) {
    var own = JdbcClient.create(new SingleConnectionDataSource(held, true));
    if (!own.sql("select pg_try_advisory_lock(:turn)")
        .param("turn", TURN)
        .query(Boolean.class)
        .single()) {
      return false;
    }
    try {
      while (round()) {
        LOG.debug("More of the ledger waits");
      }
      return true;
    } finally {
      own.sql("select pg_advisory_unlock(:turn)").param("turn", TURN).query(Boolean.class).single();
    }
  }

  /// Where sending has come to.
  private record Sent(long leaves, long checkpoint) {}

  /// What goes at once, and where sending has come to before and after it.
  private record Batch(Sent before, Sent after, List<SyslogMessage> messages) {
    boolean full() {
      return after.leaves() - before.leaves() == BATCH;
    }
  }

  /// @return whether there is more
  private boolean round() {
    var batch = Objects.requireNonNull(transaction.execute(_ -> next()));
    if (batch.messages().isEmpty()) {
      return false;
    }
    try {
      new SyslogCollector(settings.host(), settings.port(), tls, PATIENCE, WHOLE)
          .deliver(batch.messages().stream().map(SyslogMessage::line).toList());
    } catch (IOException failed) {
      throw new IllegalStateException(settings.to() + ": " + failed, failed);
    }
    transaction.executeWithoutResult(_ -> sent(batch));
    return batch.full();
  }

  private Batch next() {
    var before =
        jdbc.sql("select leaves, checkpoint from audit.forwarded")
            .query(Sent.class)
            .optional()
            .orElse(new Sent(0, 0));
    var entries = entries(before.leaves());
    var leaves = before.leaves() + entries.size();
    var checkpoints = checkpoints(before.checkpoint(), leaves);
    var checkpoint = checkpoints.isEmpty() ? before.checkpoint() : checkpoints.getLast().size();
    return new Batch(
        before,
        new Sent(leaves, checkpoint),
        Stream.concat(entries.stream(), checkpoints.stream().map(Signed::message)).toList());
  }

  /// Only from where the batch began: whoever lost its turn with its connection must not say that
  /// less, or more, was sent than another has sent since.
  private void sent(Batch batch) {
    var moved =
        jdbc.sql(
                """
                insert into audit.forwarded (leaves, checkpoint) values (:leaves, :checkpoint)
                on conflict (one) do update set leaves = excluded.leaves,
                  checkpoint = excluded.checkpoint, at = clock_timestamp()
                where forwarded.leaves = :before and forwarded.checkpoint = :checkpointBefore
                """)
            .param("leaves", batch.after().leaves())
            .param("checkpoint", batch.after().checkpoint())
            .param("before", batch.before().leaves())
            .param("checkpointBefore", batch.before().checkpoint())
            .update();
    if (moved == 0) {
      throw new IllegalStateException("Another instance sends the ledger on");
    }
  }

  private List<SyslogMessage> entries(long from) {
    var host = host();
    return jdbc.sql(
            """
            select e.*, l.number from audit.leaf l join audit.entry e on e.id = l.entry_id
            where l.number >= :from order by l.number limit :most
            """)
        .param("from", from)
        .param("most", BATCH)
        .query((row, _) -> {
          var values = new LinkedHashMap<String, String>();
          values.put("id", row.getString("id"));
          values.put("leaf", row.getString("number"));
          values.put("officer", row.getObject("officer_id", UUID.class).toString());
          values.put("unit", row.getString("unit"));
          values.put("subject", row.getString("subject"));
          var act = row.getString("act");
          return new SyslogMessage(
              row.getTimestamp("at").toInstant(),
              host,
              act,
              values,
              reason(act, row.getString("why")));
        })
        .list();
  }

  private static String reason(String act, String why) {
    var tells =
        Stream.of(Act.values()).filter(a -> a.code().equals(act)).anyMatch(Act::reasonTells);
    return tells ? "" : why.replaceAll("\\p{Cntrl}", " ");
  }

  /// A checkpoint on its way.
  private record Signed(long size, SyslogMessage message) {}

  private List<Signed> checkpoints(long after, long leaves) {
    var host = host();
    return jdbc.sql(
            """
            select size, note, at from audit.checkpoint where size > :after and size <= :leaves
            order by size limit :most
            """)
        .param("after", after)
        .param("leaves", leaves)
        .param("most", BATCH)
        .query((row, _) -> {
          var values = Map.of("size", row.getString("size"));
          var note = row.getString("note").replace("\n", "\\n");
          return new Signed(
              row.getLong("size"),
              new SyslogMessage(
                  row.getTimestamp("at").toInstant(), host, "checkpoint", values, note));
        })
        .list();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "-";
    }
  }
}
