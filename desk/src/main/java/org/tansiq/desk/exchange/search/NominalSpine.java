package org.tansiq.desk.exchange.search;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.exchange.matches.FourEyes;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// The nominal search's place in the navigation, with the hits that wait for a second person.
@Component
class NominalSpine implements SpineEntry {

  private final FourEyes fourEyes;

  NominalSpine(FourEyes fourEyes) {
    this.fourEyes = fourEyes;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String key() {
    return "spine.nominal";
  }

  @Override
  public String icon() {
    return "person";
  }

  @Override
  public String path() {
    return "/nominal";
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.of(Deed.ASK_NOMINALS);
  }

  @Override
  public long waiting(Officer officer) {
    return fourEyes.waiting(officer);
  }
}
