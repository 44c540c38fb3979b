package org.tansiq.desk.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import org.tansiq.desk.platform.refusals.Refused;

/// Whatever is sent as a place to go on from is one that this desk sealed for that list, or a
/// refusal, and whatever is sealed is opened to the same.
class CursorsFuzzTest {

  private static final Cursors CURSORS = new Cursors(() -> new byte[32]);

  @FuzzTest(maxDuration = "2m")
  void whatever_is_sent_is_a_place_of_this_desk_or_a_refusal(
      @NotNull @WithUtf8Length(max = 500) String sent) {
    assertThat(CURSORS.open("list", CURSORS.seal("list", sent))).isEqualTo(sent);
    try {
      var place = CURSORS.open("list", sent);
      assertThat(CURSORS.seal("list", place)).isEqualTo(sent);
    } catch (Refused refused) {
      assertThat(refused.code().status()).isEqualTo(400);
    }
  }
}
