package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.sessions.Present;

/// Asks whoever changes how they get in to have just come in, or to have come by a link for that.
/// It stands before the filters that make passkeys, which no rule about addresses reaches.
final class JustEntered extends OncePerRequestFilter {

  private final RefusedEntry refused;

  JustEntered(RefusedEntry refused) {
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (WaysIn.UNASKED.matches(request)) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (WaysIn.CHANGES.matches(request)
        && Present.now().filter(Present::stale).isPresent()) {
      refused.handle(request, response, new AccessDeniedException("stale"));
    } else {
      chain.doFilter(request, response);
    }
  }
}
