package org.tansiq.desk.platform.traces;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// One span and one time a request, named by method, pattern of the address and status, and by
/// nothing else: an address, a header or a word of a request may name a person. A trace begins
/// here, whatever a request says of another.
///
/// Names are OpenTelemetry's semantic conventions for HTTP servers (1.23).
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestSpans extends OncePerRequestFilter {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private final Tracer tracer;
  private final DoubleHistogram times;

  RequestSpans(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer("tansiq");
    times =
        telemetry
            .getMeter("tansiq")
            .histogramBuilder("http.server.request.duration")
            .setUnit("s")
            .build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
    var span = tracer.spanBuilder(method).setNoParent().setSpanKind(SpanKind.SERVER).startSpan();
    var begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      var route = pattern == null ? "none" : pattern.toString();
      var told = Attributes.of(METHOD, method, ROUTE, route, STATUS, (long) response.getStatus());
      span.updateName(method + " " + route).setAllAttributes(told);
      if (response.getStatus() >= 500) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
      times.record((System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1), told);
    }
  }
}
