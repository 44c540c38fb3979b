package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.sight.Sight;

/// Behind the sign-in: a request sees what its officer may see, and without one no record.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SightFilter extends OncePerRequestFilter {

  /// Static files show no record, and to ask who reads them costs a session read each.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var officer = WhoAndWhere.officer();
    if (officer.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try (var _ = Sight.of(officer.get())) {
      chain.doFilter(request, response);
    }
  }
}
