package org.tansiq.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.proof.Finding.Kind;

/// A thousand ways of touching a copy, each found, and located where it was done.
class TamperingTest {

  private static final int SIZE = 700;

  @TempDir static Path folder;
  private static TamperedCopies copies;

  @BeforeAll
  static void write() throws IOException {
    copies = new TamperedCopies(folder, SIZE);
  }

  @Test
  void an_untouched_copy_is_sound_with_and_without_the_account() throws IOException {
    assertThat(copies.check(copies.sound()).findings()).isEmpty();
    assertThat(copies.check(copies.sound()).size()).isEqualTo(SIZE);
    assertThat(
            new CopyVerifier(copies.key().verifier(), Optional.empty())
                .verify(copies.sound(), Optional.empty())
                .sound())
        .isTrue();
  }

  @Test
  void a_thousand_tamperings_are_found_and_located() throws IOException {
    assertThat(copies.missed(1_000, new Random(20_261_125))).isEmpty();
  }

  @Test
  void a_rewritten_log_is_dated_by_the_checkpoints_around_the_change() throws IOException {
    var copy = copies.fresh("dated");
    copies.rewritten(copy, 334);
    assertThat(copies.check(copy).findings())
        .containsExactly(
            new Finding(Kind.REWRITTEN, 250, 500, "root " + copies.latest().head().root()));
    TamperedCopies.delete(copy);
  }

  @Test
  void a_copy_signed_by_somebody_else_is_forged() throws IOException {
    var copy = copies.fresh("forged");
    var other = SigningKey.generate("police.example/ledger");
    Files.writeString(
        copy.resolve(LogCopy.CHECKPOINT),
        Checkpoint.sign(other, copies.latest().head()).signedNote());
    assertThat(copies.check(copy).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.FORGED);
    TamperedCopies.delete(copy);
  }
}
