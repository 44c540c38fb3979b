package org.tansiq.desk.api.webhooks;

import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.account.AccountEntry;
import org.tansiq.desk.platform.policy.Deed;

/// Offered only where an administrator lets notices out.
@Component
class WebhookEntry implements AccountEntry {

  private final WebhookSettings settings;

  WebhookEntry(WebhookSettings settings) {
    this.settings = settings;
  }

  @Override
  public String key() {
    return "webhooks.title";
  }

  @Override
  public String path() {
    return "/account/webhooks";
  }

  @Override
  public Deed needs() {
    return Deed.CONNECT_SYSTEMS;
  }

  @Override
  public boolean offered() {
    return settings.on();
  }
}
