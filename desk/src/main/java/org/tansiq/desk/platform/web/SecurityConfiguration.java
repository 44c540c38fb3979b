package org.tansiq.desk.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.OneFactorOnly;
import org.tansiq.desk.platform.officers.SignedIn;
import org.tansiq.desk.platform.sessions.AskedPage;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.SessionContexts;

/// Deny by default: only the sign-in, the one-time links and the static files are open.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// Nobody by session: an account for an emergency gets no door of its own that outlives it.
  private static final AuthorizationManager<RequestAuthorizationContext> OWN_ACCOUNT =
      (authentication, _) ->
          new AuthorizationDecision(
              authentication.get().getPrincipal() instanceof Present present
                  && present.door() != Door.BREAK_GLASS);

  /// Whoever came by a link and has one factor only makes another first.
  private static final AuthorizationManager<RequestAuthorizationContext> INSIDE =
      (authentication, _) ->
          new AuthorizationDecision(
              authentication.get().getPrincipal() instanceof Present present
                  && !present.confined());

  private final String[] open;

  SecurityConfiguration(List<OpenPath> open) {
    this.open = open.stream().map(OpenPath::pattern).toArray(String[]::new);
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "sha256-bcrypt",
        Map.of("sha256-bcrypt", new LongPasswords(), "bcrypt", new BCryptPasswordEncoder()));
  }

  /// Whether an account is closed, or asks for more, is told only to whoever knows its password.
  @Bean
  DaoAuthenticationProvider passwordDoor(UserDetailsService officers, PasswordEncoder passwords) {
    var door = new DaoAuthenticationProvider(officers);
    door.setPasswordEncoder(passwords);
    door.setPreAuthenticationChecks(_ -> {});
    var status = new AccountStatusUserDetailsChecker();
    door.setPostAuthenticationChecks(account -> {
      status.check(account);
      if (account instanceof SignedIn officer && officer.mustProve()) {
        throw new OneFactorOnly();
      }
    });
    return door;
  }

  @Bean
  SecurityFilterChain deskSecurity(
      HttpSecurity http,
      SessionContexts contexts,
      AskedPage asked,
      BrowserRules browsers,
      List<EntranceDoor> doors)
      throws Exception {
    http.securityContext(kept -> kept.securityContextRepository(contexts))
        .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
        .requestCache(cache -> cache.requestCache(asked))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/assets/**", "/favicon.ico", "/sign-in", "/sign-in/identity", "/health")
                .permitAll()
                .requestMatchers("/first/*", "/break-glass/*")
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers("/webauthn/authenticate/options", "/login/webauthn")
                .permitAll()
                .requestMatchers("/webauthn/register/**", "/passkeys/**")
                .access(OWN_ACCOUNT)
                .requestMatchers("/account/*/**")
                .access(AuthorizationManagers.allOf(OWN_ACCOUNT, INSIDE))
                .anyRequest()
                .access(INSIDE));
    for (var door : doors) {
      door.on(http);
    }
    browsers.on(http);
    return http.build();
  }
}
