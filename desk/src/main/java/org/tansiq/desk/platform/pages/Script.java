package org.tansiq.desk.platform.pages;

import jakarta.servlet.http.HttpServletRequest;

/// Whether a script asks, which wants the changed piece of a page, or a reader without one, who
/// wants a page. A controller takes it as an argument.
public record Script(boolean asks) {

  /// What the request says.
  public static Script of(HttpServletRequest request) {
    return new Script(request.getHeader("HX-Request") != null);
  }
}
