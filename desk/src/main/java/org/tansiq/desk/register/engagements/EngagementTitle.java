package org.tansiq.desk.register.engagements;

import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Countries;

/// What an engagement is called on a page: as a person or a forum names it, else after its kind and
/// the other side.
public final class EngagementTitle {

  private static final int MOST_NAMED = 3;

  private EngagementTitle() {}

  /// The name in the language of the page.
  public static String of(Engagement engagement, Shell shell) {
    if (!engagement.title().isEmpty()) {
      return engagement.title();
    }
    var home = shell.settings().home();
    var received = engagement.hosted(home).filter(side -> side == Hosted.OURS).isPresent();
    var partners = partners(engagement, shell);
    if (partners.isEmpty()) {
      return shell.text(engagement.kind().key());
    }
    var key = "engagement.title." + engagement.kind().code();
    if (engagement.kind() == EngagementKind.VISIT) {
      key += received ? "-in" : "-out";
    }
    return shell.text(key, partners);
  }

  private static String partners(Engagement engagement, Shell shell) {
    var home = shell.settings().home();
    if (engagement.kind() == EngagementKind.VISIT) {
      var host = engagement.host().filter(country -> !country.equals(home));
      if (host.isPresent()) {
        return Countries.name(host.get(), shell.tongue());
      }
    }
    var named =
        engagement.partners(home).stream()
            .limit(MOST_NAMED)
            .map(country -> Countries.name(country, shell.tongue()))
            .collect(Collectors.joining(shell.text("list.and")));
    var more = engagement.partners(home).size() - MOST_NAMED;
    return more > 0 ? shell.text("list.more", named, more) : named;
  }
}
