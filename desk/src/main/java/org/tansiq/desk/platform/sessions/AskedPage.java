package org.tansiq.desk.platform.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/// The page somebody asked for before they signed in: its address here and nothing else of the
/// request, so that a stranger cannot make the desk keep what they send.
@Component
public final class AskedPage implements RequestCache {

  private static final String NAME = "asked";
  private static final int LONGEST = 2000;

  AskedPage() {}

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    var page = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && page.length() <= LONGEST
        && page.startsWith("/")
        && !page.startsWith("//")
        && !page.equals("/")) {
      remember(page, request);
    }
  }

  /// Remembers a page of the desk's own.
  public void remember(String page, HttpServletRequest request) {
    request.getSession(true).setAttribute(NAME, page);
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof String page
        ? new SimpleSavedRequest(page)
        : null;
  }

  /// A page is asked for again by its address; no request is played back.
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }
}
