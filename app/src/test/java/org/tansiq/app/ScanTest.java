package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.documents.Refusal;

/// Files are shown to a scanner that speaks as ClamAV's daemon does, and what it does not clear is
/// neither taken nor handed out.
class ScanTest {

  /// The harmless file that every scanner finds (EICAR, 2003), in two parts so that none finds it
  /// in this source.
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static Daemon daemon;
  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() throws IOException {
    daemon = new Daemon();
    desk = TestDesk.fresh("--tansiq.scan.clamd=127.0.0.1:" + daemon.port());
    officer = desk.officer();
  }

  @AfterAll
  static void stop() throws IOException {
    desk.close();
    daemon.close();
  }

  private static Refusal.Code refusal(String name, String text) {
    return desk.door(Inbox.class)
        .add(Officer.COMMAND_LINE, Delivery.text(name, text))
        .refusal()
        .orElseThrow()
        .code();
  }

  private static String kept(String name) {
    return desk.database()
        .ask("select count(*) from intake.article where name = '%s'".formatted(name));
  }

  @Test
  void what_the_scanner_finds_is_refused_by_its_name_and_kept_nowhere() {
    officer.upload(
        officer.get("/intake"),
        "/intake/articles",
        "text/html",
        List.of(new Visitor.Sent("visit.txt", "مقال\n" + EICAR)));
    assertThat(kept("visit.txt")).isEqualTo("0");
    assertThat(officer.get("/intake?lang=en").document().text())
        .contains("The scanner found malware in the file", "Eicar-Test-Signature");
    assertThat(
            desk.database()
                .ask("select why from audit.entry where act = 'refused-article' limit 1"))
        .isEqualTo("INFECTED");
  }

  @Test
  void a_large_clean_file_passes_whole_and_is_scanned_again_when_it_is_handed_out() {
    var text = "زار وفد الرباط يوم 3 مارس 2025. ".repeat(8_000);
    var id =
        desk.door(Inbox.class)
            .add(Officer.COMMAND_LINE, Delivery.text("clean.txt", text))
            .article()
            .orElseThrow();
    assertThat(daemon.last()).isEqualTo(text);
    assertThat(officer.get("/articles/" + id + "/file").status()).isEqualTo(200);

    desk.database()
        .execute(
            "update intake.original set bytes = '%s'::bytea where article_id = '%s'"
                .formatted(EICAR.replace("\\", "\\\\"), id));
    assertThat(officer.get("/articles/" + id + "/file").status()).isEqualTo(409);
  }

  @Test
  void what_is_not_cleared_is_not_taken() throws IOException {
    assertThat(refusal("limit.txt", "SIZE LIMIT " + System.nanoTime()))
        .isEqualTo(Refusal.Code.NOT_SCANNED);
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int nobody = socket.getLocalPort();
      socket.close();
      try (var alone = TestDesk.fresh("--tansiq.scan.clamd=127.0.0.1:" + nobody)) {
        assertThat(
                alone
                    .door(Inbox.class)
                    .add(Officer.COMMAND_LINE, Delivery.text("away.txt", "نص"))
                    .refusal()
                    .orElseThrow()
                    .code())
            .isEqualTo(Refusal.Code.NOT_SCANNED);
      }
    }
  }

  /// The part of clamd's protocol that INSTREAM is (clamd(8)).
  private static final class Daemon implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile String last = "";

    Daemon() throws IOException {
      Thread.ofVirtual().start(this::listen);
    }

    int port() {
      return socket.getLocalPort();
    }

    String last() {
      return last;
    }

    private void listen() {
      while (!socket.isClosed()) {
        try (var peer = socket.accept()) {
          answer(peer);
        } catch (IOException gone) {
          // The next one.
        }
      }
    }

    private void answer(Socket peer) throws IOException {
      var in = new DataInputStream(peer.getInputStream());
      var command = new byte["zINSTREAM\0".length()];
      in.readFully(command);
      if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
        peer.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
        return;
      }
      var file = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        file.write(in.readNBytes(length));
      }
      last = file.toString(StandardCharsets.UTF_8);
      var verdict =
          last.contains(EICAR)
              ? "stream: Eicar-Test-Signature FOUND"
              : last.startsWith("SIZE LIMIT")
                  ? "INSTREAM size limit exceeded. ERROR"
                  : "stream: OK";
      peer.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
