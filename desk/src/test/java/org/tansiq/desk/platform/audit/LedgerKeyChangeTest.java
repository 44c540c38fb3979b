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
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.CopyVerifier;
import org.tansiq.proof.Edge;
import org.tansiq.proof.Finding;

/// Another key may sign the ledger at any time, whatever runs beside, and none is ever lost.
class LedgerKeyChangeTest {

  private static final String LAST_CHECKPOINT =
      "select note from audit.checkpoint order by size desc limit 1";

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
  void another_key_signs_on_and_both_the_old_and_the_new_check_what_was_before()
      throws IOException {
    house.write(20);
    var before = house.log.verifier();
    var held = house.log.sign(edge()).signedNote();
    var change = house.change(house.log);
    assertThatThrownBy(() -> change.rotate(LedgerHouse.SALMA, "x"))
        .hasMessageContaining("NOT_ALLOWED");
    var after = change.rotate(Officer.COMMAND_LINE, "yearly");
    assertThat(after).isNotEqualTo(before);
    house.write(5);

    var copy = folder.resolve("rotated");
    house.copies.write(Officer.COMMAND_LINE, copy, (_, _, _) -> {});
    for (var key : List.of(before, after)) {
      assertThat(
              new CopyVerifier(key, Optional.of(house.log.keys().seal()))
                  .verify(copy, Optional.of(held))
                  .findings())
          .isEmpty();
    }
    assertThat(Files.readString(copy.resolve("account.jsonl"))).contains("rotated-ledger-key");
    assertThat(Checkpoint.read(Files.readString(copy.resolve("checkpoint")), after).head().size())
        .as("signed by the new one")
        .isEqualTo(26);
    assertThat(Files.readString(folder.resolve("keys/ledger.key")))
        .as("the old secret is gone")
        .startsWith(after.text());

    Files.delete(copy.resolve("keys"));
    assertThat(new CopyVerifier(before, Optional.empty()).verify(copy, Optional.empty()).findings())
        .as("without the chain the old key vouches for nothing new")
        .extracting(Finding::kind)
        .contains(Finding.Kind.FORGED);
  }

  @Test
  void an_instance_that_ran_meanwhile_goes_on_with_the_new_key() {
    house.write(3);
    var beside = house.log();
    house.change(house.log).rotate(Officer.COMMAND_LINE, "seen by somebody");
    var head = new Checkpoint.Head(4, edge().root());
    assertThat(beside.sign(head).signedNote()).isEqualTo(house.log.sign(head).signedNote());
    assertThat(house.log().verifier()).as("a new start").isEqualTo(house.log.verifier());
  }

  @Test
  void an_instance_that_was_quiet_while_the_key_changed_takes_up_what_comes() {
    house.write(3);
    var quiet = house.log();
    house.database.execute("alter table audit.checkpoint disable trigger all");
    house.database.execute("update audit.checkpoint set at = at - interval '1 hour'");
    house.change(house.log).rotate(Officer.COMMAND_LINE, "yearly");
    assertThat(house.log.keys().chain().read(house.database.ask(LAST_CHECKPOINT)).head().size())
        .as("the new key has signed")
        .isEqualTo(4);
    house.ledger.record(LedgerHouse.SALMA, Act.SIGNED_IN, "after", "it");
    quiet.takeUp();
    assertThat(house.database.ask("select count(*) from audit.waiting")).isEqualTo("0");
    assertThat(quiet.verifier()).isEqualTo(house.log.verifier());
  }

  @Test
  void a_copy_during_which_the_key_changes_is_sound() throws IOException {
    house.write(5);
    var before = house.log.verifier();
    var copy = folder.resolve("copy");
    var beside = house.log();
    house.copies.write(
        Officer.COMMAND_LINE,
        copy,
        (done, _, _) -> {
          if (done == 0) {
            aside(() -> house.ledger.record(LedgerHouse.SALMA, Act.SIGNED_IN, "meanwhile", ""));
            aside(() -> house.change(beside).rotate(Officer.COMMAND_LINE, "yearly"));
          }
        });
    assertThat(house.log.keysNow().signing().verifier()).isNotEqualTo(before);
    var report =
        new CopyVerifier(before, Optional.of(house.log.keys().seal()))
            .verify(copy, Optional.empty());
    assertThat(report.findings()).isEmpty();
    assertThat(report.size()).isEqualTo(5);
  }

  @Test
  void a_copy_of_the_moment_before_the_key_changed_is_signed_by_the_key_of_then() {
    house.write(5);
    var before = house.log.keysNow();
    house.write(1);
    house.change(house.log).rotate(Officer.COMMAND_LINE, "yearly");
    var now = house.log.keysNow();
    assertThat(now.signing(5, before)).isEqualTo(before.signing());
    assertThat(now.signing(7, before)).isEqualTo(now.signing());
    assertThatThrownBy(() -> now.signing(5, now)).hasMessageContaining("Begin once more");
  }

  @Test
  void a_key_of_which_the_ledger_cannot_tell_never_signs() throws IOException {
    house.write(2);
    var before = house.log.verifier();
    assertThatThrownBy(() ->
            house.log.rotate(_ -> {
              throw new IllegalStateException("not written");
            }))
        .hasMessage("not written");
    assertThat(house.log().verifier()).isEqualTo(before);
    assertThat(house.log.keysNow().chain().last()).isEqualTo(before);
    assertThat(house.change(house.log).rotate(Officer.COMMAND_LINE, "again"))
        .isEqualTo(house.log().verifier())
        .isNotEqualTo(before);
  }

  @Test
  void whoever_reads_the_keys_while_they_change_leaves_the_next_one_where_it_is() {
    house.write(2);
    house.change(house.log).rotate(Officer.COMMAND_LINE, "first");
    var next =
        house.log.rotate(_ -> {
          house.log();
          house.log.keysNow();
        });
    assertThat(house.log().verifier()).isEqualTo(next);
  }

  private static void aside(Runnable work) {
    try {
      var thread = Thread.ofPlatform().start(work);
      thread.join();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void a_handing_over_that_was_cut_off_is_finished_or_never_was() throws IOException {
    house.write(1);
    var keys = folder.resolve("keys");
    var old = Files.readString(keys.resolve("ledger.key"));
    house.change(house.log).rotate(Officer.COMMAND_LINE, "yearly");
    var next = Files.readString(keys.resolve("ledger.key"));
    Files.writeString(keys.resolve("ledger.key.next"), next);
    Files.writeString(keys.resolve("ledger.key"), old);
    assertThat(house.log().verifier().text()).isEqualTo(next.lines().findFirst().orElseThrow());

    Files.writeString(keys.resolve("ledger.key.next"), old);
    assertThat(house.log().verifier().text())
        .as("one that was never named signs nothing")
        .isEqualTo(next.lines().findFirst().orElseThrow());
    house.change(house.log).rotate(Officer.COMMAND_LINE, "and is in no way");
    assertThat(keys.resolve("ledger.key.next")).doesNotExist();

    Files.writeString(keys.resolve("ledger.key"), old);
    assertThatThrownBy(house::log)
        .hasRootCauseMessage(
            "ledger.key is not the key that ledger.pub names: put both back together");
  }

  private Checkpoint.Head edge() {
    return new Checkpoint.Head(0, new Edge().head().root());
  }
}
