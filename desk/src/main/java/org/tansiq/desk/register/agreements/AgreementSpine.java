package org.tansiq.desk.register.agreements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;

/// The agreements' place in the navigation; commitments belong to it.
@Component
class AgreementSpine implements SpineEntry {

  @Override
  public int order() {
    return 4;
  }

  @Override
  public String key() {
    return "spine.agreements";
  }

  @Override
  public String icon() {
    return "agreement";
  }

  @Override
  public String path() {
    return "/agreements";
  }

  @Override
  public List<String> also() {
    return List.of("/commitments");
  }
}
