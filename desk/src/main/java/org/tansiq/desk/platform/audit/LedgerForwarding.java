package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private static final int PATIENCE = 10_000;
  private static final long TURN = 0x7461_6e73_6972L;

  private final ForwardSettings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SSLContext tls;
  private volatile boolean away;

  LedgerForwarding(ForwardSettings settings, JdbcClient jdbc, TransactionTemplate transaction) {
    this.settings = settings;
    this.jdbc = jdbc;
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
      while (Boolean.TRUE.equals(transaction.execute(_ -> turn()))) {
        LOG.debug("More of the ledger waits");
      }
      if (away) {
        LOG.info("The ledger is sent on again");
      }
      away = false;
    } catch (RuntimeException failed) {
      if (!away) {
        LOG.warn("The ledger is not sent on now: {}", failed.toString());
      }
      away = true;
    }
  }

  /// Where sending has come to.
  private record Sent(long leaves, long checkpoint) {}

  /// @return whether there is more
  private boolean turn() {
    var mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
            .param("turn", TURN)
            .query(Boolean.class)
            .single();
    if (!mine) {
      return false;
    }
    var before =
        jdbc.sql("select leaves, checkpoint from audit.forwarded")
            .query(Sent.class)
            .optional()
            .orElse(new Sent(0, 0));
    var entries = entries(before.leaves());
    var leaves = before.leaves() + entries.size();
    var checkpoints = checkpoints(before.checkpoint(), leaves);
    if (entries.isEmpty() && checkpoints.isEmpty()) {
      return false;
    }
    deliver(
        Stream.concat(entries.stream(), checkpoints.stream().map(Signed::message))
            .map(SyslogMessage::line)
            .toList());
    jdbc.sql(
            """
            insert into audit.forwarded (leaves, checkpoint) values (:leaves, :checkpoint)
            on conflict (one) do update set leaves = excluded.leaves,
              checkpoint = excluded.checkpoint, at = clock_timestamp()
            """)
        .param("leaves", leaves)
        .param(
            "checkpoint",
            checkpoints.isEmpty() ? before.checkpoint() : checkpoints.getLast().size())
        .update();
    return entries.size() == BATCH;
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

  /// The receiver's end of the connection, after ours, says that it has read all.
  private void deliver(List<String> messages) {
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(settings.host(), settings.port()), PATIENCE);
      try (var socket =
          (SSLSocket)
              tls.getSocketFactory().createSocket(plain, settings.host(), settings.port(), true)) {
        var asked = socket.getSSLParameters();
        asked.setEndpointIdentificationAlgorithm("HTTPS");
        asked.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(asked);
        socket.setSoTimeout(PATIENCE);
        var out = socket.getOutputStream();
        for (var message : messages) {
          var octets = message.getBytes(StandardCharsets.UTF_8);
          out.write((octets.length + " ").getBytes(StandardCharsets.US_ASCII));
          out.write(octets);
        }
        out.flush();
        socket.shutdownOutput();
        var in = socket.getInputStream();
        while (in.read() >= 0) {
          // Nothing is answered; its end is what is waited for.
        }
      }
    } catch (IOException failed) {
      throw new IllegalStateException(settings.to() + ": " + failed, failed);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "-";
    }
  }
}
