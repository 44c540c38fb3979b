package org.tansiq.desk.platform.grants;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// The officers' place in the navigation, for those who answer for them.
@Component
class OfficersSpine implements SpineEntry {

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String key() {
    return "spine.officers";
  }

  @Override
  public String icon() {
    return "person";
  }

  @Override
  public String path() {
    return "/officers";
  }

  @Override
  public boolean foot() {
    return true;
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.of(Deed.SEE_OFFICERS);
  }
}
