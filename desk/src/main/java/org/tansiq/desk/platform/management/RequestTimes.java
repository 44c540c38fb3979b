package org.tansiq.desk.platform.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// How long pages take, by the pattern of their address: an address itself may name a person.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTimes extends OncePerRequestFilter {

  private final MeterRegistry meters;

  RequestTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begun = Timer.start(meters);
    try {
      chain.doFilter(request, response);
    } finally {
      var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      begun.stop(
          Timer.builder("http.server.requests")
              .tag("method", request.getMethod())
              .tag("route", pattern == null ? "none" : pattern.toString())
              .tag("status", String.valueOf(response.getStatus()))
              .serviceLevelObjectives(
                  Duration.ofMillis(50),
                  Duration.ofMillis(100),
                  Duration.ofMillis(250),
                  Duration.ofSeconds(1),
                  Duration.ofSeconds(5))
              .register(meters));
    }
  }
}
