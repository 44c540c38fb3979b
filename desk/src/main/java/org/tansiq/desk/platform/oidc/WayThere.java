package org.tansiq.desk.platform.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.sessions.SessionSettings;

/// Leads to the provider whoever pressed the button for it, and nobody whom another page sent: the
/// way begins with a form and its token. It asks for two factors where the desk is set so, and for
/// a sign-in there that is no older than a session here may be.
@Component
final class WayThere implements OAuth2AuthorizationRequestResolver {

  static final String BUTTON = "/sign-in/identity";

  private final Issuer issuer;
  private final DefaultOAuth2AuthorizationRequestResolver way;

  WayThere(Issuer issuer, OidcSettings settings, SessionSettings sessions) {
    this.issuer = issuer;
    this.way = new DefaultOAuth2AuthorizationRequestResolver(issuer, BUTTON);
    way.setAuthorizationRequestCustomizer(asked -> {
      OAuth2AuthorizationRequestCustomizers.withPkce().accept(asked);
      asked.additionalParameters(also -> {
        also.put("max_age", sessions.longest().toSeconds());
        if (settings.strong()) {
          also.put("acr_values", String.join(" ", settings.acr()));
        }
      });
    });
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
            && request.getServletPath().equals(BUTTON)
            && issuer.there()
        ? way.resolve(request, Issuer.ID)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return null;
  }
}
