package org.tansiq.desk.platform.retention;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// Retention's place in the navigation, with how much is due for whoever may decide.
@Component
class RetentionSpine implements SpineEntry {

  private final Reviews reviews;

  RetentionSpine(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public int order() {
    return 93;
  }

  @Override
  public String key() {
    return "spine.retention";
  }

  @Override
  public String icon() {
    return "today";
  }

  @Override
  public String path() {
    return "/retention";
  }

  @Override
  public boolean foot() {
    return true;
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.of(Deed.SEE_RETENTION);
  }

  @Override
  public long waiting(Officer officer) {
    return reviews.waiting(officer);
  }
}
