package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.passkeys.PasskeySettings;

/// Remembers the language a link asks for (`?lang=fr`) and leads back to the same page without it.
@Component
class LanguageChoice implements HandlerInterceptor {

  private final PasskeySettings reached;

  LanguageChoice(PasskeySettings reached) {
    this.reached = reached;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var asked = request.getParameter("lang");
    if (asked == null || !request.getMethod().equals("GET")) {
      return true;
    }
    var cookie =
        ResponseCookie.from(reached.encrypted() ? "__Host-lang" : "lang", Tongue.of(asked).code())
            .path("/")
            .sameSite("Lax")
            .httpOnly(true)
            .secure(reached.encrypted())
            .maxAge(Duration.ofDays(365))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    var query = request.getQueryString() == null ? "" : request.getQueryString();
    var back =
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(query)
            .replaceQueryParam("lang")
            .build(true);
    response.sendRedirect(back.toUriString());
    return false;
  }
}
