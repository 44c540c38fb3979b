package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Connections that drip are ended however faithfully they drip; everybody else is served.
class PaceTest {

  private static final int MOST = 600;

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk =
        TestDesk.fresh(
            "--tansiq.pace.head=1s", "--tansiq.pace.grace=1s", "--tansiq.pace.bytes=4096");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// Sends one byte after the other, a tenth of a second between them, until nobody takes them.
  ///
  /// @return how many were taken
  private static int drip(String head) throws IOException {
    try (var socket = RawRequest.open(desk.address())) {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return dripped(out);
    }
  }

  private static int dripped(OutputStream out) {
    for (int taken = 0; taken < MOST; taken++) {
      try {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      } catch (IOException ended) {
        return taken;
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
    return MOST;
  }

  @Test
  void a_head_that_drips_is_not_waited_for() throws IOException {
    assertThat(drip("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).isLessThan(MOST);
    assertThat(drip("G")).as("from its first byte").isLessThan(MOST);
  }

  @Test
  void a_body_that_drips_is_not_waited_for_whoever_sends_it() throws IOException {
    assertThat(
            drip(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin="))
        .isLessThan(MOST);
  }

  @Test
  void hundreds_that_drip_keep_nobody_from_working_who_does_not() throws IOException {
    var officer = desk.officer();
    var slow = new java.util.ArrayList<java.net.Socket>();
    try {
      for (int i = 0; i < 300; i++) {
        var socket = RawRequest.open(desk.address());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(officer.get("/settings").status()).isEqualTo(200);
      var large = "زار وفد الرباط يوم 3 مارس 2025. ".repeat(60_000);
      assertThat(
              officer
                  .upload(
                      officer.get("/intake"),
                      "/intake/articles",
                      "text/html",
                      List.of(new Visitor.Sent("large.txt", large)))
                  .status())
          .isEqualTo(200);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void one_connection_serves_request_after_request() throws IOException, InterruptedException {
    try (var socket = RawRequest.open(desk.address())) {
      for (int i = 0; i < 3; i++) {
        socket
            .getOutputStream()
            .write(
                "GET /health-of-nobody HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        Thread.sleep(700);
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
      }
    }
  }
}
