package org.tansiq.desk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class UsersTest {

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
  void root_does_not_lend_its_rights_to_the_server() throws IOException {
    assumeTrue(Account.isRoot(), "only root can start the server as somebody else");

    var postgres = clusters.open(home);

    var uid = Files.getAttribute(Path.of("/proc/" + postgres.pid()), "unix:uid");
    assertThat(uid).isNotEqualTo(0);
    assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(uid);
    assertThat(Files.getAttribute(home.resolve("password"), "unix:uid")).isEqualTo(0);
    assertThat(Files.readString(Path.of("/proc/" + postgres.pid() + "/status")))
        .contains("CapEff:\t0000000000000000", "NoNewPrivs:\t1");
  }

  @Test
  void root_is_told_when_the_server_cannot_reach_the_home() throws IOException {
    assumeTrue(Account.isRoot(), "only root starts the server as somebody else");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

    assertThatThrownBy(() -> clusters.open(home.resolve("inner")))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("cannot pass " + home)
        .hasMessageContaining("\nMaybe name a home outside it");
  }

  @Test
  void a_normal_user_starts_it_too() throws Exception {
    var holder = clusters.startHolderAsNormalUser(home);

    var server = clusters.awaitHold(holder);

    assertThat(Files.getAttribute(Path.of("/proc/" + server), "unix:uid"))
        .isEqualTo(Files.getAttribute(Path.of("/proc/" + holder.pid()), "unix:uid"))
        .isNotEqualTo(0);
  }

  @Test
  void a_home_that_must_not_be_written_is_refused() throws IOException {
    assumeTrue(!Account.isRoot(), "root may write everywhere");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-x------"));

    assertThatThrownBy(() -> clusters.open(home))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("\nMaybe " + home + " belongs to another user");
  }
}
