package org.tansiq.desk.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.agreements.AgreementKeys;

/// Whatever a program asks a list for is a filter or a refusal, and never one for what nobody has
/// confirmed.
class ListRequestFuzzTest {

  private static final Caller CALLER =
      new Caller(new Officer(new UUID(1, 1), "x", "x"), new UUID(2, 2), Set.of(), "");
  private static final Cursors CURSORS = new Cursors(() -> new byte[32]);

  /// @param asked pairs such as `country=ES&limit=3`
  @FuzzTest(maxDuration = "2m")
  void whatever_is_asked_is_a_filter_or_a_refusal(
      @NotNull @WithUtf8Length(max = 2000) String asked) {
    var given = new LinkedMultiValueMap<String, String>();
    for (var pair : asked.split("&")) {
      var cut = pair.indexOf('=');
      given.add(cut < 0 ? pair : pair.substring(0, cut), cut < 0 ? "" : pair.substring(cut + 1));
    }
    try {
      var request = ListRequest.of(CALLER, "agreements", AgreementKeys.ALL.keys(), given, CURSORS);
      assertThat(request.limit()).isBetween(1, 200);
      var filter = AgreementKeys.ALL.read(request.terms());
      assertThat(filter.values("status")).containsExactly("confirmed");
      assertThat(filter.sort().code()).isEqualTo("id");
    } catch (Refused refused) {
      assertThat(refused.code().status()).isEqualTo(400);
    }
  }
}
