package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The packaged program on a PostgreSQL of somebody else, the oldest that is promised and the
/// newest.
class ExternalPostgresTest {

  private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");

  @Test
  void it_runs_on_postgresql_15() throws Exception {
    assumeTrue(
        Files.isDirectory(DEBIAN_15), "no PostgreSQL 15; with it: apt-get install postgresql-15");
    servedBy(DEBIAN_15, "15");
  }

  @Test
  void it_runs_on_postgresql_18() throws Exception {
    try (var unpacked = RunningDesk.fresh()) {
      servedBy(programsOf(unpacked), "18");
    }
  }

  private static void servedBy(Path programs, String version) throws Exception {
    try (var server = ForeignPostgres.of(programs);
        var desk = RunningDesk.with(server.settings())) {
      assertThat(server.ask("show server_version")).startsWith(version);
      assertThat(desk.postgres()).as("nothing embedded").isEmpty();
      assertThat(status(desk.firstLink().orElseThrow())).isEqualTo(200);
      assertThat(server.ask("select count(*) from platform.first_link")).isEqualTo("1");
      assertThat(desk.stop()).as(desk.output()).isEqualTo(143);
      desk.start();
      assertThat(status(desk.address() + "/sign-in")).isEqualTo(200);
    }
  }

  private static Path programsOf(RunningDesk desk) throws IOException {
    try (var folders = Files.list(desk.home().resolve("postgres/binaries"))) {
      return folders.findFirst().orElseThrow().resolve("bin");
    }
  }

  private static int status(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .statusCode();
    }
  }
}
