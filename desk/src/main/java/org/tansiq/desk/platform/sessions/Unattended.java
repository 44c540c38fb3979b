package org.tansiq.desk.platform.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What a page asks by itself, whoever sits before it: streams of changes and what follows from
/// them. It does not keep a session alive, or a board left open would never be signed out.
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
public final class Unattended extends OncePerRequestFilter {

  private static final Pattern STREAM = Pattern.compile("/[^/]+/[^/]+/events");
  private static final Pattern STATE = Pattern.compile("/[^/]+/[^/]+/standing");
  private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

  /// Whether the request is a stream that stays open.
  public static boolean stream(HttpServletRequest request) {
    return STREAM.matcher(request.getRequestURI()).matches();
  }

  /// Whether this thread answers such a request.
  static boolean now() {
    return NOW.get();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !stream(request) && !STATE.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    NOW.set(true);
    try {
      chain.doFilter(request, response);
    } finally {
      NOW.remove();
    }
  }
}
