package org.tansiq.desk.platform.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// An officer who is signed in, read anew with each request, so that what changes about them acts
/// at once.
///
/// @param session the session's name on pages, which opens nothing
/// @param until when it ends at the latest
/// @param fresh whether they came in so lately that they may change how they come in
/// @param confined whether one factor is not enough for them and the link they came by let them in
///   to make a passkey only
public record Present(
    Officer officer,
    String login,
    Door door,
    UUID session,
    Instant until,
    boolean fresh,
    boolean confined)
    implements SignedIn, AuthenticatedPrincipal {

  /// Whoever asks now; nobody where this request's session has none yet.
  public static Optional<Present> now() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Present present
        ? Optional.of(present)
        : Optional.empty();
  }

  /// Whether they must sign in again before they change how they get in. Whoever came by a link
  /// that lets them make a passkey is here for that.
  public boolean stale() {
    return !fresh && !confined;
  }

  /// The login, by which an authenticator finds its holder.
  @Override
  public String getName() {
    return login;
  }

  @Override
  public String toString() {
    return "Present[" + officer.id() + "]";
  }
}
