package org.tansiq.desk.assembly.setup;

import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.SpineEntry;

/// The assemblies' place in the navigation.
@Component
class AssemblySpine implements SpineEntry {

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String key() {
    return "spine.assemblies";
  }

  @Override
  public String icon() {
    return "assembly";
  }

  @Override
  public String path() {
    return "/assemblies";
  }
}
