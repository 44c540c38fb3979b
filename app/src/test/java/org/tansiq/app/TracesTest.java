package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A collector that is named is sent what took how long, and nobody; one that is not hears nothing.
class TracesTest {

  private static final List<String> PATHS = new CopyOnWriteArrayList<>();
  private static final List<String> BODIES = new CopyOnWriteArrayList<>();
  private static HttpServer collector;

  @BeforeAll
  static void listen() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/",
        asked -> {
          var zipped = "gzip".equals(asked.getRequestHeaders().getFirst("Content-Encoding"));
          var body = asked.getRequestBody();
          var bytes = (zipped ? new GZIPInputStream(body) : body).readAllBytes();
          PATHS.add(asked.getRequestURI().getPath());
          BODIES.add(new String(bytes, StandardCharsets.ISO_8859_1));
          asked.sendResponseHeaders(200, -1);
          asked.close();
        });
    collector.start();
  }

  @AfterAll
  static void stop() {
    collector.stop(0);
  }

  private static String address() {
    return "http://127.0.0.1:" + collector.getAddress().getPort();
  }

  @Test
  void spans_name_patterns_and_nobody_and_without_a_collector_there_are_none() {
    try (var desk = TestDesk.fresh()) {
      desk.officer().get("/engagements?q=quiet");
    }
    assertThat(PATHS).as("nothing unless named").isEmpty();

    try (var desk = TestDesk.fresh("--tansiq.traces.endpoint=" + address())) {
      var officer = desk.officer();
      officer.get("/engagements?q=canaryword");
      officer.get("/engagements/0e9d1c1e-aaaa-4000-8000-00000000cafe");
      officer.submit(officer.get("/account"), "/account/password", Map.of("now", "canaryword"));
    }
    assertThat(PATHS).as("sent at the latest when it ends").contains("/v1/traces", "/v1/metrics");
    var all = String.join("", BODIES);
    assertThat(all)
        .contains("GET /engagements/{id}", "POST /account/password", "http.route")
        .contains("http.server.request.duration")
        .doesNotContain("canaryword", "cafe", "salma", "tansiq=", "127.0.0.1", "/first/0");
  }

  @Test
  void a_collector_elsewhere_is_reached_over_tls_or_not_at_all() {
    assertThatThrownBy(() -> TestDesk.fresh("--tansiq.traces.endpoint=http://collector.example"))
        .hasStackTraceContaining("which is not encrypted");
  }
}
