package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What changes by which doors an officer comes in, and which sessions go on: asked only of whoever
/// has just signed in, so that a browser left open is not enough to move in for good (OWASP ASVS
/// 5.0, 7.5).
final class WaysIn {

  private static final List<RequestMatcher> POSTED =
      List.of(
          post("/webauthn/register/**"),
          post("/passkeys/remove"),
          post("/account/identity"),
          post("/account/identity-remove"),
          post("/account/tokens"),
          post("/nominal/askers/*/token"),
          post("/sessions/end"),
          post("/sessions/end-others"));

  /// The page that only sends on whoever has signed in again.
  private static final RequestMatcher AGAIN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/passkeys/again");

  static final RequestMatcher CHANGES =
      request ->
          AGAIN.matches(request) || POSTED.stream().anyMatch(change -> change.matches(request));

  /// A way to remove a passkey that Spring's filter offers beside the desk's own page, which asks
  /// whether it is the last factor and writes to the ledger.
  static final RequestMatcher UNASKED =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.DELETE, "/webauthn/register/**");

  private WaysIn() {}

  private static RequestMatcher post(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }

  /// The page on which such a change is made, to come back to.
  static String page(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.equals("/account/tokens")) {
      return path;
    }
    if (path.startsWith("/nominal/askers/")) {
      return "/nominal/offers";
    }
    return path.startsWith("/passkeys") || path.startsWith("/webauthn") ? "/passkeys" : "/account";
  }
}
