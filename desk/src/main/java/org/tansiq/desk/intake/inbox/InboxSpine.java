package org.tansiq.desk.intake.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.SpineEntry;
import org.tansiq.desk.platform.policy.Deed;

/// The inbox's place in the navigation, with the number of articles that wait for a decision.
@Component
class InboxSpine implements SpineEntry {

  private final Articles articles;

  InboxSpine(Articles articles) {
    this.articles = articles;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public String key() {
    return "spine.inbox";
  }

  @Override
  public String icon() {
    return "inbox";
  }

  @Override
  public String path() {
    return "/intake";
  }

  @Override
  public List<String> also() {
    return List.of("/articles");
  }

  @Override
  public Optional<Deed> needs() {
    return Optional.of(Deed.READ_ARTICLES);
  }

  @Override
  public long waiting(Officer officer) {
    return articles.undecided(officer);
  }
}
