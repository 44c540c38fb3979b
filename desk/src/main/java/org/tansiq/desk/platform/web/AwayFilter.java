package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.platform.database.DatabaseTrouble;

/// Answers for the database where no controller is reached, such as at the sign-in.
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
      var trouble = DatabaseTrouble.of(thrown);
      if (trouble.isEmpty() || response.isCommitted()) {
        throw thrown;
      }
      // What has not been read of the session cannot be read now.
      request.removeAttribute(CsrfToken.class.getName());
      SecurityContextHolder.clearContext();
      pages.answer(trouble.get(), request, response);
    }
  }
}
