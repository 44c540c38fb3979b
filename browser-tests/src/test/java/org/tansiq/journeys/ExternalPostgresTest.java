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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The packaged program on a PostgreSQL of somebody else, the oldest that is promised and the
/// newest.
class ExternalPostgresTest {

  private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");
  private static final Path EMBEDDED_18 = RunningDesk.postgresPrograms();

  @Test
  void it_runs_on_postgresql_15() throws Exception {
    assumeTrue(
        Files.isDirectory(DEBIAN_15), "no PostgreSQL 15; with it: apt-get install postgresql-15");
    servedBy(DEBIAN_15, "15");
  }

  /// Two instances behind a proxy, and then the server is restarted under them.
  @Test
  void two_desks_share_it_and_wait_while_it_is_away() throws Exception {
    try (var server = ForeignPostgres.of(EMBEDDED_18);
        var one = RunningDesk.with(server.settings());
        var other = RunningDesk.with(sharing(server, one))) {
      // The link of the first is void since the second started.
      var there = new Sender(other.address());
      there.enrol(other.firstLink().orElseThrow());
      var here = new Sender(one.address());
      here.signIn();
      assertThat(here.send(here.token(), 1, 1)).containsExactly("n1.txt");
      assertThat(there.get("/intake")).contains("n1.txt");
      assertThat(there.send(there.token(), 1, 1)).as("known, not twice").containsExactly("n1.txt");
      assertThat(server.ask("select count(*) from intake.article")).isEqualTo("1");

      var token = here.token();
      server.stop();
      assertThat(here.statusOf(token, 2)).as("said, not hung").isEqualTo(503);
      server.start();
      while (here.statusOf(token, 2) != 200) {
        Thread.sleep(100);
      }
      assertThat(there.get("/intake")).contains("n1.txt", "n2.txt");
      assertThat(server.ask("select count(*) from intake.article")).isEqualTo("2");
    }
  }

  private static Map<String, String> sharing(ForeignPostgres server, RunningDesk one) {
    var settings = new HashMap<>(server.settings());
    settings.put("TANSIQ_AUDIT_KEYS", one.home().resolve("keys").toString());
    return settings;
  }

  @Test
  void it_runs_on_postgresql_18() throws Exception {
    servedBy(EMBEDDED_18, "18");
  }

  @Test
  void a_server_knows_it_by_a_certificate_of_the_house_and_no_password_is_there() throws Exception {
    try (var server = ForeignPostgres.knowingCertificates(EMBEDDED_18);
        var desk = RunningDesk.with(server.settings())) {
      assertThat(status(desk.firstLink().orElseThrow())).isEqualTo(200);
      assertThat(
              server.ask(
                  "select string_agg(distinct s.client_dn || ' ' || s.version, ',') from"
                      + " pg_stat_ssl s join pg_stat_activity a on a.pid = s.pid and"
                      + " a.application_name = 'tansiq'"))
          .isEqualTo("/CN=desk TLSv1.3");
      assertThat(server.opensToThePassword()).isFalse();
    }
  }

  @Test
  void its_password_may_lie_in_a_vault_s_folder_and_nowhere_else() throws Exception {
    try (var server = ForeignPostgres.of(EMBEDDED_18)) {
      var settings = new HashMap<>(server.settings());
      var vault = Files.createTempDirectory("credentials-");
      var password = settings.remove("TANSIQ_DB_PASSWORD");
      Files.writeString(vault.resolve("tansiq.db.password"), password + "\n");
      settings.put("CREDENTIALS_DIRECTORY", vault.toString());
      try (var desk = RunningDesk.with(settings)) {
        assertThat(status(desk.firstLink().orElseThrow())).isEqualTo(200);
        assertThat(desk.output()).doesNotContain(password);
      }
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

  private static int status(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .statusCode();
    }
  }
}
