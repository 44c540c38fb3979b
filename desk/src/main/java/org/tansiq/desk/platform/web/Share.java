package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Unattended;

/// One officer's share of the desk: so many requests at once, further ones wait; and so many files
/// in an hour, for whoever takes out more than a person reads (OWASP ASVS 5.0, 2.4.1). Counted by
/// each instance for itself.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class Share extends OncePerRequestFilter {

  /// Half of the database's connections.
  static final int AT_ONCE = 12;

  static final int FILES_AN_HOUR = 200;

  private static final int PATIENCE_SECONDS = 10;
  private static final Pattern FILE =
      Pattern.compile(".*\\.(csv|json|ics|xlsx|pdf)|/articles/[^/]+/(file|original)");

  private record Own(Semaphore requests, ArrayDeque<Long> files) {}

  private final Map<UUID, Own> shares = new ConcurrentHashMap<>();
  private final RefusalPages pages;
  private final Clock clock;

  Share(RefusalPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/")
        || Unattended.stream(request)
        || ForPrograms.asked(request);
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
    var own =
        shares.computeIfAbsent(
            officer.get().id(), _ -> new Own(new Semaphore(AT_ONCE), new ArrayDeque<>()));
    if (FILE.matcher(path(request)).matches() && !mayTake(own.files())) {
      pages.answer(new Refused(PlatformRefusal.TOO_MANY_FILES, FILES_AN_HOUR), request, response);
    } else if (!admitted(own.requests())) {
      pages.answer(new Refused(PlatformRefusal.TOO_MANY_PAGES, AT_ONCE), request, response);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        own.requests().release();
      }
    }
  }

  /// As the mapping reads it, however it is written.
  private static String path(HttpServletRequest request) {
    return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
  }

  private boolean mayTake(ArrayDeque<Long> files) {
    var now = clock.millis();
    synchronized (files) {
      while (!files.isEmpty() && files.peek() < now - TimeUnit.HOURS.toMillis(1)) {
        files.remove();
      }
      return files.size() < FILES_AN_HOUR && files.add(now);
    }
  }

  private static boolean admitted(Semaphore requests) {
    try {
      return requests.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
