package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Addresses that programs ask and no browser: there are no cookies, no forms, no shell there, and
/// what is refused is told as a problem document.
public final class ForPrograms {

  /// For matchers of paths.
  public static final String PATHS = "/api/**";

  private ForPrograms() {}

  static boolean asked(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
