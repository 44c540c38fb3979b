package org.tansiq.desk.register.engagements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;

/// The register's place in the navigation.
@Component
class RegisterSpine implements SpineEntry {

  @Override
  public int order() {
    return 3;
  }

  @Override
  public String key() {
    return "spine.register";
  }

  @Override
  public String icon() {
    return "register";
  }

  @Override
  public String path() {
    return "/engagements";
  }

  @Override
  public List<String> also() {
    return List.of("/partners", "/officials", "/organisations", "/duplicates");
  }
}
