package org.tansiq.desk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Each test has a home of its own under `target`, whose server it starts and stops.
class EmbeddedPostgresTest {

  private final Clusters clusters = new Clusters();
  private Path home = Path.of("");

  @BeforeEach
  void makeHome(TestInfo test) throws IOException {
    home = clusters.emptyHome(test.getDisplayName().replace("()", ""));
  }

  @AfterEach
  void stopAll() throws IOException {
    clusters.stopAll();
  }

  @Test
  void what_was_written_is_there_at_the_next_start_and_nothing_runs_between() {
    var first = clusters.open(home);
    Clusters.database(first).execute("create table kept as select 'البقالي' as text");
    first.close();
    first.close();

    assertThat(Clusters.runs(first.pid())).isFalse();
    var second = clusters.open(home);
    assertThat(second.wasFound()).isFalse();
    assertThat(second.port()).isEqualTo(first.port());
    assertThat(Clusters.database(second).ask("select text from kept")).isEqualTo("البقالي");
  }

  @Test
  void a_killed_server_is_started_again_with_every_commit() {
    var postgres = clusters.open(home, TestPostgres.options());
    var database = Clusters.database(postgres);
    database.execute("create table kept as select generate_series(1, 1000) as n");
    clusters.inBackground(() -> database.execute("select pg_sleep(30)"));
    var killed = postgres.pid();

    Clusters.kill(killed);

    while (postgres.pid() == killed) {
      Starter.pause(20);
    }
    assertThat(database.ask("select count(*) from kept")).isEqualTo("1000");
  }

  @Test
  void the_server_of_a_killed_application_is_found_again() throws Exception {
    var holder = clusters.startHolder(home);
    var pid = clusters.awaitHold(holder);
    Clusters.kill(holder.pid());

    var found = clusters.open(home);

    assertThat(found.wasFound()).isTrue();
    assertThat(found.pid()).isEqualTo(pid);
    assertThat(Clusters.database(found).ask("select text from kept")).isEqualTo("acknowledged");
    found.close();
    assertThat(Clusters.runs(pid)).isFalse();
  }

  @Test
  void a_second_application_is_refused_and_told_who_holds_the_home() throws Exception {
    var holder = clusters.startHolder(home);
    clusters.awaitHold(holder);

    assertThatThrownBy(() -> clusters.open(home))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(home + " is in use by process " + holder.pid())
        .hasMessageContaining("\nMaybe Tansiq runs already");
  }

  @Test
  void the_same_application_cannot_open_a_home_twice_nor_lose_it_by_trying() {
    var first = clusters.open(home);

    assertThatThrownBy(() -> clusters.open(home)).hasMessageContaining("is in use by process");

    assertThat(Clusters.database(first).ask("select 1")).isEqualTo("1");
    assertThatThrownBy(() -> clusters.open(home)).hasMessageContaining("is in use by process");
  }

  @Test
  void making_the_data_starts_over_after_a_kill_in_the_middle() throws Exception {
    var holder = clusters.startHolder(home);
    clusters.awaitFile(home, "data.unfinished-");
    Clusters.kill(holder.pid());
    assertThat(home.resolve("data")).doesNotExist();

    var postgres = clusters.open(home);

    assertThat(Clusters.database(postgres).ask("select count(*) from pg_roles where rolsuper"))
        .isEqualTo("1");
    try (var left = Files.list(home)) {
      assertThat(left.filter(file -> file.toString().contains("unfinished"))).isEmpty();
    }
  }

  @Test
  void unpacking_starts_over_after_a_kill_in_the_middle() throws Exception {
    var binaries = Files.createDirectories(home.resolve("programs"));
    var holder = clusters.startHolder(home, binaries);
    clusters.awaitFile(binaries, "unfinished-");
    Clusters.kill(holder.pid());
    try (var left = Files.list(binaries)) {
      assertThat(left).allMatch(file -> file.toString().contains("unfinished-"));
    }

    var postgres = clusters.open(home, TestPostgres.options().withBinaries(binaries));

    assertThat(Clusters.database(postgres).ask("select 1")).isEqualTo("1");
    try (var left = Files.list(binaries)) {
      assertThat(left).hasSize(1).noneMatch(file -> file.toString().contains("unfinished-"));
    }
  }

  @Test
  void a_port_that_somebody_took_is_chosen_anew() throws IOException {
    var first = clusters.open(home);
    first.close();
    try (var taker = new ServerSocket(first.port(), 1, InetAddress.getLoopbackAddress())) {
      var second = clusters.open(home);

      assertThat(second.port()).isNotEqualTo(taker.getLocalPort());
      assertThat(Clusters.database(second).ask("select 1")).isEqualTo("1");
      assertThat(home.resolve("port")).hasContent(second.port() + "\n");
    }
  }

  @Test
  void a_stale_pid_file_naming_somebody_elses_process_is_not_trusted() throws IOException {
    var first = clusters.open(home);
    var pidFile = Files.readString(home.resolve("data/postmaster.pid"));
    first.close();
    var stranger = clusters.startStranger(home);
    Clusters.writeAsOwner(
        home.resolve("data/postmaster.pid"),
        pidFile.replaceFirst("^\\d+", String.valueOf(stranger.pid())));

    var second = clusters.open(home);

    assertThat(second.wasFound()).isFalse();
    assertThat(Clusters.database(second).ask("select 1")).isEqualTo("1");
    second.close();
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void a_path_may_hold_spaces_quotes_and_arabic_letters() {
    var named = home.resolve("مكتب التعاون الدولي/it's our desk");

    var postgres = clusters.open(named);

    assertThat(Clusters.database(postgres).ask("show data_directory"))
        .isEqualTo(named.resolve("data").toString());
  }

  @Test
  void a_path_the_shell_of_initdb_would_read_otherwise_is_refused() {
    assertThatThrownBy(() -> clusters.open(home.resolve("a$(b)")))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("a$(b)")
        .hasMessageContaining("\nMaybe choose a path");
  }

  @Test
  void only_the_owner_of_the_secrets_can_read_them_and_only_a_password_lets_in()
      throws IOException {
    var postgres = clusters.open(home);

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data"))))
        .isEqualTo("rwx------");
    assertThat(postgres.password()).hasSize(64);
    var database = Clusters.database(postgres);
    var guess = new TestDatabase(database.url(), database.user(), "guess");
    assertThatThrownBy(() -> guess.ask("select 1"))
        .hasRootCauseMessage("FATAL: password authentication failed for user \"tansiq\"");
    var superuser = new TestDatabase(database.url(), "cluster", "");
    assertThatThrownBy(() -> superuser.ask("select 1"))
        .rootCause()
        .hasMessageContaining("rejects connection");
  }

  @Test
  void the_server_is_careful_with_data_and_knows_arabic() {
    var database = Clusters.database(clusters.open(home, TestPostgres.options()));

    for (var setting : new String[] {"fsync", "full_page_writes", "data_checksums"}) {
      assertThat(database.ask("show " + setting)).as(setting).isEqualTo("on");
    }
    assertThat(database.ask("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(database.ask("show password_encryption")).isEqualTo("scram-sha-256");
    assertThat(database.ask("select rolsuper from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    assertThat(database.ask("select upper('hélène')")).isEqualTo("HÉLÈNE");
    database.execute("create extension pg_trgm");
    assertThat(database.ask("select similarity('البقالي', 'بقالي') > 0.3")).isEqualTo("t");
  }

  @Test
  void the_log_holds_no_value_of_a_failed_statement_and_old_logs_go() throws IOException {
    clusters.open(home).close();
    for (var day = 10; day < 30; day++) {
      Files.writeString(home.resolve("log/postgres-202001" + day + "-000000.log"), "old");
    }
    var database = Clusters.database(clusters.open(home));
    database.execute("create table person (name text primary key)");
    database.execute("insert into person values ('Muster-Person')");
    assertThatThrownBy(() -> database.execute("insert into person values ('Muster-Person')"))
        .hasStackTraceContaining("Muster-Person");

    try (var logs = Files.list(home.resolve("log"))) {
      assertThat(logs)
          .hasSizeLessThan(11)
          .allSatisfy(log -> assertThat(log).content().doesNotContain("Muster"));
    }
  }
}
