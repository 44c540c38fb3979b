package org.tansiq.desk.assembly.links;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.sight.Sight;

/// Whoever comes by a link sees what is open and what bears the label of its assembly, and of that
/// only what its page shows.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LinkFilter extends OncePerRequestFilter {

  static final String LINK = LinkFilter.class.getName();
  static final String TOO_MANY = LINK + ".too-many";
  private static final String PATH = "/link/";
  private static final int WRITING = 4;
  private static final int GUESSING = 12;

  private final Links links;
  private final Visits visits;

  LinkFilter(Links links, Visits visits) {
    this.links = links;
    this.visits = visits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var address = request.getRemoteAddr();
    var weight = request.getMethod().equals("GET") ? 1 : WRITING;
    if (visits.tooMany(address, weight)) {
      request.setAttribute(TOO_MANY, true);
      chain.doFilter(request, response);
      return;
    }
    var link = opened(request.getRequestURI());
    if (link.isEmpty() || link.get().revokedAt().isPresent()) {
      visits.tooMany(address, GUESSING);
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(LINK, link.get());
    response.setHeader("Referrer-Policy", "no-referrer");
    try (var _ = Sight.label(link.get().label())) {
      chain.doFilter(request, response);
    }
  }

  private Optional<Link> opened(String uri) {
    var token = uri.substring(PATH.length()).split("/", 2)[0];
    try (var _ = Sight.house()) {
      return links.opened(token);
    }
  }
}
