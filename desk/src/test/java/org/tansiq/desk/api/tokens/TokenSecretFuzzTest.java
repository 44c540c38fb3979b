package org.tansiq.desk.api.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;

/// Whatever a program sends as its token has the one form or is looked up nowhere, and nothing that
/// prints it shows it.
class TokenSecretFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void whatever_is_sent_has_the_one_form_or_is_none(
      @NotNull @WithUtf8Length(max = 200) String sent) {
    var secret = new TokenSecret(sent);
    if (secret.wellFormed()) {
      assertThat(sent).hasSize(59).startsWith(secret.prefix());
      assertThat(secret.prefix()).matches("tansiq_[0-9a-f]{8}");
    }
    assertThat(secret.hash()).hasSize(32);
    assertThat(secret).hasToString("TokenSecret[…]");
  }
}
