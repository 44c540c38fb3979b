package org.tansiq.desk.platform.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// Keeps who is signed in as one id in the session, whichever door they took; name, unit and
/// whether they may still be here are read with each request.
@Component
public final class SessionContexts implements SecurityContextRepository {

  private static final int LONGEST_AGENT = 200;

  SessionContexts() {}

  /// Signs an officer in by a door of the desk's own; the session gets a new name.
  public void enter(
      Officer officer, Door door, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new Coming(officer, door), null, List.of()));
    SecurityContextHolder.setContext(context);
    saveContext(context, request, response);
  }

  private record Coming(Officer officer, Door door) implements SignedIn {}

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      request
          .getSession(true)
          .setAttribute(
              StoredSession.OFFICER,
              new Entrance(
                  signedIn.officer().id(),
                  signedIn.door(),
                  cut(Optional.ofNullable(request.getHeader("User-Agent")).orElse("")),
                  request.getRemoteAddr()));
      return;
    }
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(StoredSession.OFFICER);
    }
  }

  private static String cut(String agent) {
    var clean = agent.replaceAll("\\p{Cntrl}", " ");
    return clean.substring(0, Math.min(LONGEST_AGENT, clean.length()));
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new WhenAsked(request);
  }

  @Override
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return new WhenAsked(holder.getRequest()).get();
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return present(request).isPresent();
  }

  private static Optional<Present> present(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(StoredSession.OFFICER) instanceof Present present
        ? Optional.of(present)
        : Optional.empty();
  }

  /// Reads the session only for requests that ask who is there; files do not.
  private static final class WhenAsked implements DeferredSecurityContext {

    private final HttpServletRequest request;
    private @Nullable SecurityContext read;

    WhenAsked(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      var context = read;
      if (context == null) {
        context = SecurityContextHolder.createEmptyContext();
        var present = present(request);
        if (present.isPresent()) {
          context.setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  present.get(), null, List.of(new SimpleGrantedAuthority("officer"))));
        }
        read = context;
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
