package org.tansiq.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckpointTest {

  private static final SigningKey KEY = SigningKey.generate("police.example/ledger");
  private static final Checkpoint.Head HEAD = new Checkpoint.Head(42, Hash.leaf(new byte[] {1}));

  /// The published example of the note format of Go's checksum database.
  @Test
  void a_note_signed_elsewhere_is_recognised() {
    var key =
        VerifyingKey.ofText("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    var text =
        "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    var line =
        "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
    assertThat(key.signed(text, line)).isTrue();
    assertThat(key.signed(text + " ", line)).isFalse();
  }

  @Test
  void a_checkpoint_is_read_back_by_whoever_holds_the_key() {
    var note = Checkpoint.sign(KEY, HEAD).signedNote();
    var key = VerifyingKey.ofText(KEY.verifier().text());
    assertThat(Checkpoint.read(note, key).head()).isEqualTo(HEAD);
  }

  @Test
  void a_changed_size_another_key_and_no_signature_are_refused() {
    var note = Checkpoint.sign(KEY, HEAD).signedNote();
    assertThatThrownBy(() -> Checkpoint.read(note.replace("\n42\n", "\n43\n"), KEY.verifier()))
        .isInstanceOf(BrokenLog.class)
        .hasMessageContaining("not signed by police.example/ledger");
    var other = SigningKey.generate("police.example/ledger");
    assertThatThrownBy(() -> Checkpoint.read(note, other.verifier())).isInstanceOf(BrokenLog.class);
    assertThatThrownBy(() -> Checkpoint.read("", KEY.verifier()))
        .hasMessageContaining("no signature");
  }

  @Test
  void keys_survive_being_stored_and_a_mistyped_one_is_told() {
    var stored = SigningKey.ofStored(KEY.stored());
    assertThat(Checkpoint.read(Checkpoint.sign(stored, HEAD).signedNote(), KEY.verifier()).head())
        .isEqualTo(HEAD);
    var text = KEY.verifier().text();
    var id = text.split("\\+")[1];
    assertThatThrownBy(() ->
            VerifyingKey.ofText(text.replace(id, id.equals("00000000") ? "11111111" : "00000000")))
        .hasMessageContaining("maybe it was mistyped");
    assertThatThrownBy(() -> SigningKey.ofStored("nothing")).isInstanceOf(BrokenLog.class);
    assertThatThrownBy(() -> Seal.ofStored("AAAA")).isInstanceOf(BrokenLog.class);
  }

  @Test
  void keys_do_not_tell_themselves_to_a_log_file() {
    assertThat(KEY).hasToString("SigningKey[police.example/ledger]");
    assertThat(Seal.generate()).hasToString("Seal");
  }
}
