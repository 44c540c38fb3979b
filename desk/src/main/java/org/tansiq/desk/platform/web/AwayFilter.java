package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.database.DatabaseTrouble;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Answers where no controller is reached, such as at the sign-in: for a database that is away, and
/// for a request that the web server cannot take apart, such as one of ten thousand files.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AwayFilter extends OncePerRequestFilter {

  private final RefusalPages pages;

  AwayFilter(RefusalPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException thrown) {
      var trouble = DatabaseTrouble.of(thrown).or(() -> unreadable(thrown));
      if (trouble.isEmpty() || response.isCommitted()) {
        throw thrown;
      }
      // What has not been read of the session cannot be read now.
      request.removeAttribute(CsrfToken.class.getName());
      SecurityContextHolder.clearContext();
      pages.answer(trouble.get(), request, response);
    }
  }

  private static Optional<Refused> unreadable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException) {
        return Optional.of(new Refused(PlatformRefusal.UNREADABLE_REQUEST));
      }
    }
    return Optional.empty();
  }
}
