package org.tansiq.desk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One home, damaged in one way after another: each is told, and the home is free again after it.
class DamagedHomeTest {

  private final Clusters clusters = new Clusters();
  private Path home = Path.of("");

  @BeforeEach
  void makeHome() throws IOException {
    home = clusters.emptyHome("damaged");
    clusters.open(home).close();
  }

  @AfterEach
  void stopAll() throws IOException {
    clusters.stopAll();
  }

  @Test
  void each_damage_is_told_with_values_and_advice() throws IOException {
    refused(
        "data/PG_VERSION", "17\n", "is of PostgreSQL 17; this is PostgreSQL 18", "export there");
    refused("data/global/pg_control", "", "PostgreSQL does not start", "put a backup of " + home);
    refused("password", "guess\n", "refuses the password", "put the right one back");
    withoutFile("password", "password is missing", "left behind when the folder was copied");
    withoutFile("data/PG_VERSION", "no complete PostgreSQL data", "put a backup in place");
    clusters.open(home).close();
  }

  private void refused(String file, String damage, String what, String maybe) throws IOException {
    var path = home.resolve(file);
    var sound = Files.readAllBytes(path);
    Files.writeString(path, damage);
    assertRefused(what, maybe);
    Files.write(path, sound);
  }

  private void withoutFile(String file, String what, String maybe) throws IOException {
    var path = home.resolve(file);
    var aside = home.resolve("aside");
    Files.move(path, aside);
    assertRefused(what, maybe);
    Files.move(aside, path);
  }

  private void assertRefused(String what, String maybe) {
    ThrowingCallable opening = () -> clusters.open(home);
    assertThatThrownBy(opening)
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(what)
        .hasMessageContaining("\nMaybe ")
        .hasMessageContaining(maybe);
  }
}
