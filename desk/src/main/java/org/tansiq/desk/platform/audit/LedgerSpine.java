package org.tansiq.desk.platform.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// The ledger's place in the navigation, for inspectors.
@Component
class LedgerSpine implements SpineEntry {

  @Override
  public int order() {
    return 91;
  }

  @Override
  public String key() {
    return "spine.ledger";
  }

  @Override
  public String icon() {
    return "list";
  }

  @Override
  public String path() {
    return "/ledger";
  }

  @Override
  public boolean foot() {
    return true;
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.of(Deed.READ_LEDGER);
  }
}
