package org.tansiq.desk.exchange.offers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.api.web.Says;

@Says("Keys that only the asker can read, blinded as RFC 9497 says (P256-SHA256, VOPRF)")
record PrivateQuestionData(
    @Says("Of the publication whose filter the asker holds") @Nullable UUID version,
    @Says("investigation, wanted, missing, identification, border, vetting or partner-request")
        String purpose,
    @Says("The number of the case: letters, digits, spaces, . / _ -; never a name")
        String reference,
    @Says("1 to 1,000 points of P-256, compressed, in hexadecimal digits") List<String> keys) {

  PrivateQuestionData(
      @Nullable UUID version,
      @Nullable String purpose,
      @Nullable String reference,
      @Nullable List<@Nullable String> keys) {
    this.version = version;
    this.purpose = Objects.requireNonNullElse(purpose, "");
    this.reference = Objects.requireNonNullElse(reference, "");
    this.keys =
        Objects.requireNonNullElse(keys, List.<@Nullable String>of()).stream()
            .map(key -> Objects.requireNonNullElse(key, ""))
            .toList();
  }
}
