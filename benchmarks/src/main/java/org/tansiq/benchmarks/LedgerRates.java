package org.tansiq.benchmarks;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.desk.platform.officers.Officer;

/// Durable entries a second: alone, by many officers at once, and by acts of many entries.
final class LedgerRates {

  private static final Officer OFFICER = new Officer(new UUID(7, 7), "Benchmark", "Benchmark");
  private static final int CONNECTIONS = 24;
  private static final Load LOAD = new Load(200, 1_000);

  private LedgerRates() {}

  /// Rows of the table.
  static String measured(Path home) throws Exception {
    try (var desk = Desk.at(home, CONNECTIONS)) {
      var ledger = desk.getBean(Ledger.class);
      var transaction = desk.getBean(TransactionTemplate.class);
      var rows = new ArrayList<String>();
      var plain = plain(desk.getBean(JdbcClient.class));
      rows.add(
          row(
              "a row of 200 letters into a table with one key, %d connections at once (the yardstick)",
              CONNECTIONS, plain, plain));
      rows.add(row("one entry an act, %d officer", 1, rate(ledger, 1), plain));
      rows.add(
          row(
              "one entry an act, %d officers at once",
              CONNECTIONS, rate(ledger, CONNECTIONS), plain));
      rows.add(
          row(
              "twenty entries an act, %d officers at once",
              CONNECTIONS, 20 * acts(ledger, transaction), plain));
      long waiting = waiting(desk.getBean(JdbcClient.class));
      long begin = System.nanoTime();
      desk.getBean(LedgerLog.class).takeUp();
      double seconds = (System.nanoTime() - begin) / 1e9;
      rows.add(
          row(
              "taken up into the signed log, of %d that waited",
              (int) waiting, waiting / seconds, plain));
      rows.add(
          row("(the disk alone: 8 KB written and forced, %d at a time)", 1, forced(home), plain));
      return String.join("\n", rows);
    }
  }

  private static double rate(Ledger ledger, int officers) throws Exception {
    return LOAD.of(askers(officers, () -> entry(ledger))).second();
  }

  private static double acts(Ledger ledger, TransactionTemplate transaction) throws Exception {
    var load = new Load(20, 150);
    return load.of(
            askers(
                CONNECTIONS,
                () ->
                    transaction.executeWithoutResult(_ -> {
                      for (int i = 0; i < 20; i++) {
                        entry(ledger);
                      }
                    })))
        .second();
  }

  private static void entry(Ledger ledger) {
    ledger.record(OFFICER, Act.CONFIRMED_CLAIM, UUID.randomUUID().toString(), "as the source says");
  }

  private static double plain(JdbcClient jdbc) throws Exception {
    return LOAD.of(askers(CONNECTIONS, () -> entryOf(jdbc))).second();
  }

  private static void entryOf(JdbcClient jdbc) {
    jdbc.sql("insert into platform.first_link (token_hash, expires_at) values (:token, now())")
        .param("token", UUID.randomUUID() + "x".repeat(164))
        .update();
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from audit.waiting").query(Long.class).single();
  }

  private static double forced(Path home) throws Exception {
    var file = home.resolve("forced");
    var block = ByteBuffer.allocate(8192);
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long begin = System.nanoTime();
      int times = 500;
      for (int i = 0; i < times; i++) {
        channel.write(block.clear(), i * 8192L);
        channel.force(false);
      }
      return times / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static List<Load.Asker> askers(int count, Load.Asker asker) {
    return java.util.Collections.nCopies(count, asker);
  }

  private static String row(String what, int count, double rate, double yardstick) {
    return String.format(
        Locale.ROOT, "| " + what + " | %,.0f | %.2f |", count, rate, rate / yardstick);
  }
}
