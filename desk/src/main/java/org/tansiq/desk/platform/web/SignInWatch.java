package org.tansiq.desk.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.alarms.Alarm;
import org.tansiq.desk.platform.alarms.Alarms;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.officers.OneFactorOnly;
import org.tansiq.desk.platform.officers.SignedIn;
import org.tansiq.desk.platform.sessions.AskedPage;

/// Writes every sign-in, every failed one and every sign-out into the ledger; the login tried is
/// not recorded.
@Component
class SignInWatch extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler, LogoutHandler, SignInFailures {

  private final Ledger ledger;
  private final SignInTries tries;
  private final Officers officers;
  private final Alarms alarms;

  SignInWatch(Ledger ledger, SignInTries tries, Officers officers, Alarms alarms, AskedPage asked) {
    this.ledger = ledger;
    this.tries = tries;
    this.officers = officers;
    this.alarms = alarms;
    setRequestCache(asked);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      var officer = signedIn.officer();
      ledger.record(officer, Act.SIGNED_IN, officer.id().toString(), signedIn.door().code());
    }
    tries.succeeded(typed(request), request.getRemoteAddr());
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    ledger.record(Officer.DESK, Act.SIGN_IN_FAILED, "sign-in", failure.getClass().getSimpleName());
    // Whoever is told that the account is closed, or asks for more, has given its password.
    var note =
        failure instanceof DisabledException
            ? "closed"
            : failure instanceof OneFactorOnly ? "alone" : "failed";
    if (note.equals("failed")) {
      failed(typed(request), request.getRemoteAddr());
    }
    response.sendRedirect(request.getContextPath() + "/sign-in?" + note);
  }

  /// Counts a wrong password; the one that closes the login is told to its officer and the
  /// administrators.
  @Override
  public void failed(String login, String address) {
    tries.failed(login, address);
    if (tries.closed(login, address)) {
      ledger.record(Officer.DESK, Act.SIGN_IN_CLOSED, "sign-in", address);
      alarms.raise(Alarm.Kind.SIGN_IN_CLOSED, officers.byLogin(login).map(Officer::id), address);
    }
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @org.jspecify.annotations.Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      var officer = signedIn.officer();
      ledger.record(officer, Act.SIGNED_OUT, officer.id().toString(), "");
    }
  }

  private static String typed(HttpServletRequest request) {
    var login = request.getParameter("login");
    return login == null ? "" : login;
  }
}
