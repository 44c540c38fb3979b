package org.tansiq.desk.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.proof.CopyVerifier;
import org.tansiq.proof.Finding;

/// What the desk writes into its ledger can be proved away from it, whatever somebody with all
/// rights does to the database.
class LedgerLogTest {

  @TempDir Path folder;
  private LedgerHouse house;

  @BeforeEach
  void open() {
    house = new LedgerHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_copy_of_an_honest_ledger_is_sound() throws IOException {
    house.write(300);
    assertThat(findings()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("copy/account.jsonl")))
        .hasSize(300)
        .first()
        .asString()
        .contains("\"act\":\"signed-in\"");
  }

  @Test
  void what_a_superuser_changes_deletes_or_slips_in_is_found() throws IOException {
    house.write(20);
    house.database.execute("alter table audit.entry disable trigger keep");
    house.database.execute("update audit.entry set why = 'nothing' where id = 7");
    house.database.execute("delete from audit.entry where id = 12");
    assertThat(findings())
        .extracting(Finding::kind, Finding::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.EDITED, 6L),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.DELETED, 11L));
  }

  @Test
  void a_log_made_anew_does_not_fit_the_checkpoints_before() throws IOException {
    house.write(20);
    house.database.execute("alter table audit.leaf disable trigger keep");
    house.database.execute("delete from audit.leaf where number = 19");
    house.database.execute("update audit.leaf set leaf = sha256('x') where number = 4");
    assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.ROLLED_BACK);
  }

  @Test
  void the_desk_itself_can_change_nothing() {
    house.write(3);
    var desk =
        house.database.url()
            + (house.database.url().contains("?") ? "&" : "?")
            + "options=-c%20role=tansiq_desk";
    var jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(desk, house.database.user(), house.database.password()));
    for (var act :
        List.of(
            "update audit.entry set why = ''",
            "delete from audit.leaf",
            "truncate audit.checkpoint",
            "delete from audit.entry")) {
      assertThatThrownBy(() -> jdbc.sql(act).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_log_begun_with_other_keys_stops_the_start() {
    house.write(1);
    assertThatThrownBy(() -> LedgerKeys.in(folder.resolve("elsewhere"), true))
        .hasMessageContaining("Maybe the database was moved");
  }

  private List<Finding> findings() throws IOException {
    var copy = folder.resolve("copy");
    house.copies.write(Officer.COMMAND_LINE, copy, (_, _, _) -> {});
    return new CopyVerifier(
            house.log.keys().signing().verifier(), Optional.of(house.log.keys().seal()))
        .verify(copy, Optional.empty())
        .findings();
  }
}
