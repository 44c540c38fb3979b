package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the check of a password, which is made to cost time: turns away who has guessed
/// too often, and lets only so many checks run that the desk stays quick for those inside.
final class SignInGate extends OncePerRequestFilter {

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
        || !request.getServletPath().equals("/sign-in");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!admitted()) {
      response.sendRedirect(request.getContextPath() + "/sign-in?busy");
      return;
    }
    try {
      if (tries.closed(login(request), request.getRemoteAddr())) {
        response.sendRedirect(request.getContextPath() + "/sign-in?wait");
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

  static String login(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("login")).orElse("");
  }
}
