package org.tansiq.desk.platform.web;

import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.oidc.OidcSettings;
import org.tansiq.desk.platform.passkeys.PasskeySettings;

/// What every answer asks of browsers (OWASP ASVS 5.0, 3.4): run and show nothing from elsewhere,
/// lend the desk to no other page, and come back over TLS only.
@Component
final class BrowserRules {

  /// No inline script or style, nothing from elsewhere, no framing.
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; object-src 'none'; form-action 'self'; frame-ancestors"
          + " 'none'; base-uri 'none'";

  private final PasskeySettings reached;
  private final OidcSettings provider;

  BrowserRules(PasskeySettings reached, OidcSettings provider) {
    this.reached = reached;
    this.provider = provider;
  }

  /// A form may lead to the desk and, by the button for it, to the identity provider.
  private String content() {
    if (!provider.on()) {
      return CONTENT;
    }
    var there = URI.create(provider.issuer());
    return CONTENT.replace(
        "form-action 'self'",
        "form-action 'self' " + there.getScheme() + "://" + there.getAuthority());
  }

  void on(HttpSecurity http) throws Exception {
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(content()))
            .frameOptions(FrameOptionsConfig::deny)
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(
                policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .httpStrictTransportSecurity(
                // A proxy has taken the TLS off, so the request itself does not tell.
                strict -> strict.requestMatcher(r -> reached.encrypted() || r.isSecure()))
            .permissionsPolicyHeader(policy ->
                policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
  }
}
