package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.sessions.Present;

/// Stands before the check of a password, which is made to cost time: turns away who has guessed
/// too often, and lets only so many checks run that the desk stays quick for those inside.
final class SignInGate extends OncePerRequestFilter {

  /// Where a password is checked.
  private static final Set<String> DOORS = Set.of("/sign-in", "/account/password");

  private static final int CHECKS_AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 3;

  private final SignInTries tries;
  private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

  SignInGate(SignInTries tries) {
    this.tries = tries;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || !DOORS.contains(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!admitted()) {
      response.sendRedirect(back(request) + "?busy");
      return;
    }
    try {
      if (tries.closed(login(request), request.getRemoteAddr())) {
        response.sendRedirect(back(request) + "?wait");
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      checks.release();
    }
  }

  private boolean admitted() {
    try {
      return checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String back(HttpServletRequest request) {
    var page = request.getServletPath().equals("/sign-in") ? "/sign-in" : "/account";
    return request.getContextPath() + page;
  }

  /// The login typed, or that of whoever changes their password.
  private static String login(HttpServletRequest request) {
    return request.getServletPath().equals("/sign-in")
        ? Optional.ofNullable(request.getParameter("login")).orElse("")
        : Present.now().map(Present::login).orElse("");
  }
}
