package org.tansiq.desk.platform.sessions;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/// Bounds to one request what {@link SqlSessions} remembers: Spring reads a session again after it
/// has kept it, only to compare its name, and that need not be asked of the database with each
/// page.
record OnceKept(Filter sessions, SqlSessions kept) implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    kept.forget();
    try {
      sessions.doFilter(request, response, chain);
    } finally {
      kept.forget();
    }
  }
}
