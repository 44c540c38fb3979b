package org.tansiq.desk.exchange.offers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.oblivious.OwnerKey;
import org.tansiq.proof.Seal;

/// The secret key of each publication, made of its version and the house's seal: who reads the
/// database alone has no key, and a version that is gone can be answered by nobody.
@Component
class VersionKeys {

  private static final byte[] USE = "tansiq offer".getBytes(StandardCharsets.UTF_8);

  private final Seal seal;

  VersionKeys(LedgerLog log) {
    this.seal = log.sealFor("private questions");
  }

  OwnerKey of(UUID version) {
    return OwnerKey.derived(seal.leaf(version.toString().getBytes(StandardCharsets.UTF_8)), USE);
  }
}
