package org.tansiq.desk.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.AskedPage;
import org.tansiq.desk.platform.sessions.Present;

/// Says no before any controller is reached: nobody signed in, a form without its token, or
/// somebody who must first show more of who they are.
@Component
class RefusedEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RefusalPages pages;
  private final LoginUrlAuthenticationEntryPoint signIn =
      new LoginUrlAuthenticationEntryPoint("/sign-in");

  private final AskedPage asked;
  private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

  RefusedEntry(RefusalPages pages, AskedPage asked) {
    this.pages = pages;
    this.asked = asked;
    // The host a client names is not one to send anybody to.
    signIn.setFavorRelativeUris(true);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException, ServletException {
    if (RefusalPages.wantsPage(request)) {
      signIn.commence(request, response, nobody);
    } else {
      pages.answer(new Refused(PlatformRefusal.NOT_SIGNED_IN), request, response);
    }
  }

  private static boolean wantsPage(HttpServletRequest request, AccessDeniedException denied) {
    return !(denied instanceof CsrfException) && RefusalPages.wantsPage(request);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var present = Present.now();
    if (wantsPage(request, denied) && present.filter(Present::confined).isPresent()) {
      redirect.sendRedirect(request, response, "/passkeys");
      return;
    }
    if (wantsPage(request, denied)
        && present.filter(Present::stale).isPresent()
        && WaysIn.CHANGES.matches(request)) {
      asked.remember(WaysIn.page(request), request);
      redirect.sendRedirect(request, response, "/sign-in?again");
      return;
    }
    var refused =
        denied instanceof CsrfException
            ? new Refused(PlatformRefusal.FORM_EXPIRED)
            : new Refused(PlatformRefusal.NOT_ALLOWED, request.getServletPath());
    pages.answer(refused, request, response);
  }
}
