package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.web.OwnCertificate;
import org.tansiq.proof.Checkpoint;

/// The ledger stands in another system as soon as it is written, in whole and in order, and with
/// what proves it later.
class ForwardingTest {

  private static final Pattern MESSAGE =
      Pattern.compile(
          "<109>1 \\S+Z \\S+ tansiq - (\\S+) \\[tansiq@32473(?: id=\"(\\d+)\" leaf=\"(\\d+)\")?.*");

  @Test
  void it_arrives_over_tls_whole_in_order_and_after_the_receiver_was_away() throws Exception {
    var certificate = OwnCertificate.make();
    var first = new Collector(certificate, 0);
    try (var desk = desk(first.port(), certificate)) {
      desk.officer();
      record(desk, Act.EXPORTED, "/engagements", "quotes \" ] \\ \n and ends");
      record(desk, Act.MARKED_RECORD, "x", "canary of a record");
      sendAll(desk);
      var got = first.got();
      assertThat(leaves(got)).isEqualTo(upTo(leavesOf(desk)));
      assertThat(got).anySatisfy(m -> assertThat(m).contains(" enrolled [tansiq@32473 id="));
      assertThat(String.join("", got)).doesNotContain("canary", "\n");
      assertThat(got)
          .filteredOn(m -> m.contains(" exported "))
          .singleElement()
          .asString()
          .contains("subject=\"/engagements\"");

      var note = got.stream().filter(m -> m.contains(" checkpoint ")).findFirst().orElseThrow();
      var signed =
          Checkpoint.read(
              note.substring(note.indexOf('\uFEFF') + 1).replace("\\n", "\n"),
              desk.door(LedgerLog.class).verifier());
      assertThat(signed.head().size()).isPositive();

      first.close();
      record(desk, Act.EXPORTED, "/agreements", "");
      send(desk);
      try (var second = new Collector(certificate, first.port())) {
        record(desk, Act.EXPORTED, "/partners", "");
        sendAll(desk);
        var all = new ArrayList<>(leaves(got));
        all.addAll(leaves(second.got()));
        assertThat(all).as("nothing missing, nothing twice").isEqualTo(upTo(leavesOf(desk)));
      }
    }
  }

  @Test
  void a_receiver_that_nobody_vouches_for_is_told_nothing() throws Exception {
    try (var stranger = new Collector(OwnCertificate.make(), 0);
        var desk = desk(stranger.port(), OwnCertificate.make())) {
      desk.officer();
      send(desk);
      assertThat(stranger.got()).isEmpty();
      assertThat(desk.database().ask("select count(*) from audit.forwarded")).isEqualTo("0");
    }
  }

  @Test
  void a_receiver_that_reads_nothing_keeps_no_transaction_open() throws Exception {
    var certificate = OwnCertificate.make();
    try (var deaf =
            (SSLServerSocket)
                certificate
                    .context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var desk = desk(deaf.getLocalPort(), certificate)) {
      desk.officer();
      desk.door(LedgerLog.class).takeUp();
      try (var peer = (SSLSocket) deaf.accept()) {
        peer.startHandshake();
        assertThat(
                desk.database()
                    .ask(
                        "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                            + " where l.locktype = 'advisory' and a.state = 'idle'"
                            + " and a.datname = current_database()"))
            .as("its turn is held, by a connection that is in no transaction")
            .isEqualTo("1");
      }
    }
  }

  private static TestDesk desk(int port, OwnCertificate trusted) {
    return TestDesk.fresh(
        "--tansiq.forward.to=localhost:" + port, "--tansiq.forward.trust=" + trusted.pem());
  }

  private static void record(TestDesk desk, Act act, String subject, String why) {
    desk.door(Ledger.class).record(Officer.DESK, act, subject, why);
  }

  private static void send(TestDesk desk) {
    desk.door(LedgerLog.class).takeUp();
    desk.door(ScheduledTaskHolder.class).getScheduledTasks().stream()
        .filter(task -> task.toString().endsWith("LedgerForwarding.send"))
        .forEach(task -> task.getTask().getRunnable().run());
  }

  /// The desk's own turn may be under way, which ours does not wait for.
  private static void sendAll(TestDesk desk) {
    do {
      send(desk);
    } while (!desk.database()
        .ask("select (select leaves from audit.forwarded) = (select count(*) from audit.leaf)")
        .equals("t"));
  }

  private static int leavesOf(TestDesk desk) {
    return Integer.parseInt(desk.database().ask("select leaves from audit.forwarded"));
  }

  private static List<Integer> upTo(int leaves) {
    return IntStream.range(0, leaves).boxed().toList();
  }

  private static List<Integer> leaves(List<String> messages) {
    return messages.stream()
        .map(MESSAGE::matcher)
        .peek(m -> assertThat(m.matches()).isTrue())
        .filter(m -> m.group(3) != null)
        .map(m -> Integer.valueOf(m.group(3)))
        .toList();
  }

  /// Takes syslog over TLS (RFC 5425): a length in octets, a space, a message.
  private static final class Collector implements AutoCloseable {

    private final SSLServerSocket socket;
    private final List<String> got = new CopyOnWriteArrayList<>();

    Collector(OwnCertificate certificate, int port) throws IOException, GeneralSecurityException {
      socket =
          (SSLServerSocket)
              certificate
                  .context()
                  .getServerSocketFactory()
                  .createServerSocket(port, 5, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::listen);
    }

    int port() {
      return socket.getLocalPort();
    }

    List<String> got() {
      return List.copyOf(got);
    }

    private void listen() {
      while (!socket.isClosed()) {
        try (var peer = socket.accept()) {
          read(peer.getInputStream());
        } catch (IOException gone) {
          // The next one.
        }
      }
    }

    private void read(InputStream in) throws IOException {
      while (true) {
        var length = new StringBuilder();
        int octet = in.read();
        for (; octet >= '0' && octet <= '9'; octet = in.read()) {
          length.append((char) octet);
        }
        if (octet < 0) {
          return;
        }
        got.add(
            new String(in.readNBytes(Integer.parseInt(length.toString())), StandardCharsets.UTF_8));
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
