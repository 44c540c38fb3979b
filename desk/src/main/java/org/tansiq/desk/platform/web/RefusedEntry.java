package org.tansiq.desk.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Says no before any controller is reached: nobody signed in, or a form without its token.
@Component
class RefusedEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RefusalPages pages;
  private final LoginUrlAuthenticationEntryPoint signIn =
      new LoginUrlAuthenticationEntryPoint("/sign-in");

  RefusedEntry(RefusalPages pages) {
    this.pages = pages;
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

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var refused =
        denied instanceof CsrfException
            ? new Refused(PlatformRefusal.FORM_EXPIRED)
            : new Refused(PlatformRefusal.NOT_ALLOWED, request.getServletPath());
    pages.answer(refused, request, response);
  }
}
