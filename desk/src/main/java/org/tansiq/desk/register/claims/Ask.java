package org.tansiq.desk.register.claims;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.tansiq.desk.register.claims.ClaimRow.Around;

/// What comes with every request about a claim: the page it stands on, and the officer's reason.
record Ask(
    @Nullable String back,
    @Nullable UUID article,
    @BindParam("why") @Nullable String reason,
    @BindParam("value") @Nullable String given) {

  String value() {
    return Optional.ofNullable(given).orElse("");
  }

  String why() {
    return Optional.ofNullable(reason).map(String::strip).orElse("");
  }

  /// Only an address of this desk is led back to.
  Around around(UUID claim) {
    var local =
        Optional.ofNullable(back)
            .filter(path -> path.matches("/[^/\\\\\\s#][^\\\\\\s#]*|/"))
            .orElse("/claims/" + claim);
    return new Around(local, Optional.ofNullable(article));
  }
}
