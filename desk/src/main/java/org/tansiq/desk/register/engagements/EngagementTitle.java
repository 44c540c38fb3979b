package org.tansiq.desk.register.engagements;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.register.places.Countries;

/// What an engagement is called on a page: as a person or a forum names it, else after its kind and
/// the other side.
public final class EngagementTitle {

  private static final int MOST_NAMED = 3;

  private EngagementTitle() {}

  /// What a name is made of.
  ///
  /// @param kind the code of an {@link EngagementKind}
  public record Named(String kind, String title, Optional<String> host, List<String> countries) {

    public Named {
      countries = List.copyOf(countries);
    }

    private EngagementKind known() {
      return EngagementKind.of(kind).orElse(EngagementKind.OTHER);
    }
  }

  /// The name in the language of the page.
  public static String of(Engagement engagement, Shell shell) {
    var named =
        new Named(
            engagement.kind().code(),
            engagement.title(),
            engagement.host(),
            engagement.countries());
    return of(named, shell.tongue(), shell.settings().home());
  }

  /// The name in a language.
  ///
  /// @param home the country of the desk
  public static String of(Named named, Tongue tongue, String home) {
    if (!named.title().isEmpty()) {
      return named.title();
    }
    var kind = named.known();
    var words = Words.in(tongue);
    var partners = partners(named, tongue, home);
    if (partners.isEmpty()) {
      return words.text(kind.key());
    }
    var key = "engagement.title." + kind.code();
    if (kind == EngagementKind.VISIT) {
      key += named.host().filter(home::equals).isPresent() ? "-in" : "-out";
    }
    return words.text(key, partners);
  }

  private static String partners(Named named, Tongue tongue, String home) {
    if (named.known() == EngagementKind.VISIT) {
      var host = named.host().filter(country -> !country.equals(home));
      if (host.isPresent()) {
        return Countries.name(host.get(), tongue);
      }
    }
    var words = Words.in(tongue);
    var others = named.countries().stream().filter(country -> !country.equals(home)).toList();
    var listed =
        others.stream()
            .limit(MOST_NAMED)
            .map(country -> Countries.name(country, tongue))
            .collect(Collectors.joining(words.text("list.and")));
    var more = others.size() - MOST_NAMED;
    return more > 0 ? words.text("list.more", listed, more) : listed;
  }
}
