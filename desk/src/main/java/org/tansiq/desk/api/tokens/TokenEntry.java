package org.tansiq.desk.api.tokens;

import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.account.AccountEntry;
import org.tansiq.desk.platform.policy.Deed;

@Component
class TokenEntry implements AccountEntry {

  @Override
  public String key() {
    return "tokens.title";
  }

  @Override
  public String path() {
    return "/account/tokens";
  }

  @Override
  public Deed needs() {
    return Deed.CONNECT_SYSTEMS;
  }
}
