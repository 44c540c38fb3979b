package org.tansiq.desk.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.api.tokens.Tokens;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.web.RefusalPages;

/// Recognises the token of a request (RFC 6750, in the header only) and counts the request.
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Allowances allowances;
  private final RefusalPages refusals;

  BearerFilter(Tokens tokens, Allowances allowances, RefusalPages refusals) {
    this.tokens = tokens;
    this.allowances = allowances;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sent = Collections.list(request.getHeaders("Authorization"));
    try {
      if (!sent.isEmpty()) {
        recognise(sent, response);
      }
    } catch (Refused refused) {
      if (refused.code().status() == 401) {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"tansiq\", error=\"invalid_token\"");
      }
      refusals.answer(refused, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private void recognise(List<String> sent, HttpServletResponse response) {
    var one = sent.getFirst();
    if (sent.size() > 1 || !one.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Refused(ApiRefusal.TOKEN_UNKNOWN);
    }
    var caller = tokens.recognise(one.substring(SCHEME.length()).strip());
    allowances.take(caller.token(), response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
    SecurityContextHolder.setContext(context);
  }
}
