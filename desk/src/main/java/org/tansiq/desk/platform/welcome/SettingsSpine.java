package org.tansiq.desk.platform.welcome;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// The settings' place in the navigation, at its foot.
@Component
class SettingsSpine implements SpineEntry {

  @Override
  public int order() {
    return 99;
  }

  @Override
  public String key() {
    return "spine.settings";
  }

  @Override
  public String icon() {
    return "settings";
  }

  @Override
  public String path() {
    return "/settings";
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.empty();
  }

  @Override
  public boolean foot() {
    return true;
  }
}
