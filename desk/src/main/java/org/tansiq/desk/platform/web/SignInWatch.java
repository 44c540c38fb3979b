package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// Writes every sign-in, and every failed one, into the ledger; the login tried is not recorded.
@Component
class SignInWatch extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private static final Officer NOBODY =
      new Officer(new java.util.UUID(0L, 0L), "nobody", "not signed in");

  private final Ledger ledger;
  private final SignInTries tries;

  SignInWatch(Ledger ledger, SignInTries tries) {
    this.ledger = ledger;
    this.tries = tries;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, jakarta.servlet.ServletException {
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      var officer = signedIn.officer();
      ledger.record(officer, Act.SIGNED_IN, officer.id().toString(), "password");
    }
    tries.succeeded(SignInGate.login(request), request.getRemoteAddr());
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var login = SignInGate.login(request);
    tries.failed(login, request.getRemoteAddr());
    ledger.record(NOBODY, Act.SIGN_IN_FAILED, "sign-in", failure.getClass().getSimpleName());
    if (tries.closed(login, request.getRemoteAddr())) {
      ledger.record(NOBODY, Act.SIGN_IN_CLOSED, "sign-in", request.getRemoteAddr());
    }
    response.sendRedirect(request.getContextPath() + "/sign-in?failed");
  }
}
