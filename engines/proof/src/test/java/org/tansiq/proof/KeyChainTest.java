package org.tansiq.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A log's keys follow each other, and none speaks for another's time.
class KeyChainTest {

  private static final String LOG = "police.example/ledger";
  private final SigningKey first = SigningKey.generate(LOG);
  private final SigningKey second = SigningKey.generate(LOG);
  private final SigningKey third = SigningKey.generate(LOG);
  private final KeyChain chain =
      KeyChain.alone(first.verifier()).handedOver(first, second, 10).handedOver(second, third, 25);

  private static String signed(SigningKey key, long size) {
    return Checkpoint.sign(key, new Checkpoint.Head(size, Hash.EMPTY)).signedNote();
  }

  @Test
  void each_key_is_believed_for_its_own_time_and_for_no_other() {
    var read = KeyChain.ofText(chain.text());
    assertThat(read.last()).isEqualTo(third.verifier());
    for (var key : List.of(first, second, third)) {
      assertThat(read.holds(key.verifier())).isTrue();
    }
    assertThat(read.read(signed(first, 10)).head().size()).isEqualTo(10);
    assertThat(read.read(signed(second, 10)).head().size()).isEqualTo(10);
    assertThat(read.read(signed(second, 25)).head().size()).isEqualTo(25);
    assertThat(read.read(signed(third, 99)).head().size()).isEqualTo(99);
    for (var late :
        List.of(signed(first, 11), signed(second, 26), signed(second, 9), signed(third, 24))) {
      assertThatThrownBy(() -> read.read(late)).isInstanceOf(BrokenLog.class);
    }
    for (var key : List.of(first, second, third)) {
      for (long size : List.of(0L, 10L, 11L, 25L, 26L)) {
        assertThat(read.inUse(key.verifier(), size)).isEqualTo(believed(read, key, size));
      }
    }
    var stranger = SigningKey.generate(LOG);
    assertThat(read.holds(stranger.verifier())).isFalse();
    assertThatThrownBy(() -> read.read(signed(stranger, 99))).isInstanceOf(BrokenLog.class);
  }

  private static boolean believed(KeyChain chain, SigningKey key, long size) {
    try {
      return chain.read(signed(key, size)).head().size() == size;
    } catch (BrokenLog outOfTime) {
      return false;
    }
  }

  @Test
  void a_chain_that_was_touched_is_none() {
    var text = chain.text();
    var thief = SigningKey.generate(LOG);
    for (var touched :
        List.of(
            text.replace("\n25\n", "\n5\n"),
            text.replace("\n10\n", "\n11\n"),
            text.replace(second.verifier().text(), thief.verifier().text()),
            text.replace(
                third.verifier().text() + "\nsuccession", first.verifier().text() + "\nsuccession"),
            text.substring(0, text.lastIndexOf('\u2014')))) {
      assertThat(touched).isNotEqualTo(text);
      assertThatThrownBy(() -> KeyChain.ofText(touched)).isInstanceOf(BrokenLog.class);
    }
    assertThatThrownBy(() -> chain.handedOver(second, thief, 30))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_that_never_handed_over_is_a_chain_of_itself() {
    var alone = KeyChain.ofText(first.verifier().text() + "\n");
    assertThat(alone.read(signed(first, 7)).head().size()).isEqualTo(7);
    assertThat(alone.text()).isEqualTo(first.verifier().text() + "\n");
  }
}
