package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.management.ManagementServer;

/// Health and metrics, on their own address and nowhere else.
class ManagementTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void health_and_metrics_are_answered_beside_the_pages_and_not_among_them() throws Exception {
    try (var desk = TestDesk.fresh("--tansiq.management.port=0")) {
      desk.officer().get("/");
      var beside = "http://127.0.0.1:" + desk.door(ManagementServer.class).port();
      assertThat(get(beside + "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(beside + "/health/ready").body()).isEqualTo("ready\n");
      assertThat(get(beside + "/metrics").body())
          .contains("hikaricp_connections", "jvm_memory_used_bytes", "tansiq_ledger_waiting")
          .contains(
              "http_server_requests_seconds_count{method=\"GET\",route=\"/\",status=\"200\"}");
      for (var path : new String[] {"/metrics", "/health/ready", "/actuator"}) {
        assertThat(get(desk.address() + path).statusCode()).as(path).isEqualTo(302);
      }
      desk.door(ManagementServer.class).stop();
      assertThat(get(beside + "/health/ready").statusCode()).isEqualTo(503);
    }
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
