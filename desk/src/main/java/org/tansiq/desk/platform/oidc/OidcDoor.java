package org.tansiq.desk.platform.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.OneFactorOnly;
import org.tansiq.desk.platform.officers.SignedIn;
import org.tansiq.desk.platform.officers.StrongDoors;
import org.tansiq.desk.platform.sessions.AskedPage;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.SessionSettings;
import org.tansiq.desk.platform.web.EntranceDoor;

/// The door by an identity provider: who comes through it is the officer linked with the subject
/// that a valid token names, or nobody. Tokens are looked at once and not kept.
@Component
class OidcDoor implements EntranceDoor {

  private static final String UNLINKED = "unlinked";
  private static final String TAKEN = "taken";
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final OidcSettings settings;
  private final Issuer issuer;
  private final Identities identities;
  private final Ledger ledger;
  private final AskedPage asked;
  private final WayThere way;
  private final StrongDoors doors;
  private final SessionSettings sessions;
  private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

  OidcDoor(
      OidcSettings settings,
      Issuer issuer,
      Identities identities,
      Ledger ledger,
      AskedPage asked,
      WayThere way,
      StrongDoors doors,
      SessionSettings sessions) {
    this.settings = settings;
    this.issuer = issuer;
    this.identities = identities;
    this.ledger = ledger;
    this.asked = asked;
    this.way = way;
    this.doors = doors;
    this.sessions = sessions;
  }

  @Override
  public void on(HttpSecurity http) throws Exception {
    if (settings.on()) {
      http.oauth2Login(login ->
          login
              .loginPage("/sign-in")
              .clientRegistrationRepository(issuer)
              .authorizationEndpoint(there -> there.authorizationRequestResolver(way))
              .authorizedClientRepository(new Nowhere())
              .userInfoEndpoint(users -> users.oidcUserService(this::officer))
              .successHandler(this::entered)
              .failureHandler(this::refused));
    }
  }

  private OidcUser officer(OidcUserRequest shown) {
    // OpenID Connect Core 1.0, 2: a token without a subject is none; the validator has refused it.
    var subject = Objects.requireNonNull(shown.getIdToken().getSubject());
    proven(shown.getIdToken());
    var here = Present.now();
    if (here.isPresent() && (Identities.linking(request()) || here.get().confined())) {
      if (!identities.add(here.get().officer(), subject)) {
        throw new OAuth2AuthenticationException(new OAuth2Error(TAKEN));
      }
    }
    var known =
        identities
            .find(subject)
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNLINKED)));
    if (!known.open()) {
      throw new DisabledException("closed");
    }
    if (!settings.strong() && doors.mustProve(known.officer().id())) {
      throw new OneFactorOnly();
    }
    return new KnownUser(shown.getIdToken(), known.officer());
  }

  /// What the provider must have asked of somebody, where the operator says so, and how long ago at
  /// most.
  private void proven(OidcIdToken token) {
    var shown = token.getAuthenticationContextClass();
    if (settings.strong() && (shown == null || !settings.acr().contains(shown))) {
      throw new OneFactorOnly();
    }
    var asked = token.getAuthenticatedAt();
    if (asked == null || asked.isBefore(Instant.now().minus(sessions.longest()).minus(SKEW))) {
      throw new OAuth2AuthenticationException(new OAuth2Error("auth_time"));
    }
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }

  private void entered(
      HttpServletRequest request, HttpServletResponse response, Authentication entered)
      throws IOException {
    if (entered.getPrincipal() instanceof SignedIn signedIn) {
      var officer = signedIn.officer();
      ledger.record(officer, Act.SIGNED_IN, officer.id().toString(), signedIn.door().code());
    }
    var page = asked.getRequest(request, response);
    asked.removeRequest(request, response);
    redirect.sendRedirect(request, response, page == null ? "/" : page.getRedirectUrl());
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var code =
        why instanceof OAuth2AuthenticationException told ? told.getError().getErrorCode() : "";
    ledger.record(
        Officer.DESK, Act.SIGN_IN_FAILED, "sign-in", "oidc " + why.getClass().getSimpleName());
    var note =
        why instanceof DisabledException
            ? "closed"
            : why instanceof OneFactorOnly ? "alone" : code.equals(UNLINKED) ? UNLINKED : "failed";
    redirect.sendRedirect(
        request, response, code.equals(TAKEN) ? "/account?taken" : "/sign-in?" + note);
  }

  /// The desk asks the provider who somebody is and nothing else, so it keeps no token.
  private static final class Nowhere implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
