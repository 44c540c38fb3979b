package org.tansiq.desk.platform.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.alarms.Alarms;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.SessionSettings;

/// Makes the shell of each page from the request.
@Component
public class ShellMaker {

  private static final Set<String> THEMES = Set.of("light", "dark", "auto");

  private final List<SpineEntry> spine;
  private final PageSettings settings;
  private final Assets assets;
  private final Clock clock;
  private final Policy policy;
  private final boolean trial;
  private final SessionSettings sessions;
  private final Alarms alarms;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ShellMaker.class.getClassLoader(), "org.tansiq.desk");

  ShellMaker(
      List<SpineEntry> spine,
      PageSettings settings,
      Assets assets,
      Clock clock,
      DatabaseSettings database,
      Policy policy,
      SessionSettings sessions,
      Alarms alarms) {
    this.spine = spine.stream().sorted(Comparator.comparingInt(SpineEntry::order)).toList();
    this.settings = settings;
    this.assets = assets;
    this.clock = clock;
    this.policy = policy;
    this.trial = database.embedded();
    this.sessions = sessions;
    this.alarms = alarms;
  }

  /// The request's shell, made once.
  public Shell of(HttpServletRequest request, Optional<Officer> officer) {
    if (request.getAttribute(Page.SHELL) instanceof Shell made) {
      return made;
    }
    var path = address(request);
    var shell =
        new Shell(
            tongue(request),
            cookie(request, "theme").filter(THEMES::contains).orElse("auto"),
            officer,
            path,
            csrf(request),
            officer.map(reader -> entries(reader, request.getRequestURI())).orElse(List.of()),
            LocalDate.now(clock.withZone(ZoneId.of(settings.zone()))),
            settings,
            assets,
            trial,
            cookie(request, "keys").filter("off"::equals).isEmpty(),
            officer.map(this::deeds).orElse(Set.of()),
            presence(officer, request.getRequestURI()));
    request.setAttribute(Page.SHELL, shell);
    request.setAttribute(Page.ENGINE, engine);
    return shell;
  }

  /// The language asked for by cookie, else by the browser, else Arabic.
  public static Tongue tongue(HttpServletRequest request) {
    return chosen(request).orElseGet(() -> accepted(request));
  }

  /// The language that whoever asks chose here; empty where they never did.
  public static Optional<Tongue> chosen(HttpServletRequest request) {
    return cookie(request, "lang").map(Tongue::of);
  }

  /// The language asked for by the header alone, else Arabic.
  public static Tongue accepted(HttpServletRequest request) {
    var accepted =
        request.getHeader("Accept-Language") == null ? "ar" : request.getLocale().getLanguage();
    return Tongue.of(accepted);
  }

  private Set<Deed> deeds(Officer officer) {
    return Arrays.stream(Deed.values())
        .filter(deed -> policy.allows(officer, deed))
        .collect(Collectors.toSet());
  }

  private Presence presence(Optional<Officer> officer, String uri) {
    return new Presence(
        sessions.promised(),
        Present.now().filter(p -> p.door() == Door.BREAK_GLASS).map(Present::until),
        officer.filter(policy::onTrial).isPresent(),
        officer.filter(_ -> uri.equals("/")).map(alarms::waiting).orElse(List.of()));
  }

  private List<Shell.Entry> entries(Officer reader, String uri) {
    var current =
        spine.stream()
            .filter(e -> closeness(e, uri) > 0)
            .max(Comparator.comparingInt(e -> closeness(e, uri)));
    return spine.stream()
        .filter(e -> e.needs().filter(deed -> !policy.allows(reader, deed)).isEmpty())
        .map(e ->
            new Shell.Entry(
                e.key(),
                e.icon(),
                e.path(),
                e.waiting(reader),
                current.filter(c -> c == e).isPresent(),
                e.foot()))
        .toList();
  }

  /// How much of the address an entry's longest matching path covers, 0 where none matches.
  private static int closeness(SpineEntry entry, String uri) {
    return Stream.concat(Stream.of(entry.path()), entry.also().stream())
        .filter(path -> uri.equals(path) || uri.startsWith(path + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static Shell.Csrf csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "")
        : new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
  }

  /// Behind TLS a choice is kept under a name that no neighbour can set (RFC 6265bis).
  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
        .filter(c -> c.getName().equals(name) || c.getName().equals("__Host-" + name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
