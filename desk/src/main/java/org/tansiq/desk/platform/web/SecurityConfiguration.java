package org.tansiq.desk.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Deny by default: only the sign-in, the first link and the static files are open.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// No inline script or style, nothing from elsewhere, no framing.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
          + " 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityFilterChain deskSecurity(
      HttpSecurity http,
      SignInWatch watch,
      SignInTries tries,
      PasskeyDoor passkeys,
      RefusedEntry refused)
      throws Exception {
    http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/assets/**", "/favicon.ico", "/sign-in", "/first/*", "/health")
                .permitAll()
                .requestMatchers("/webauthn/authenticate/options", "/login/webauthn")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("login")
                .successHandler(watch)
                .failureHandler(watch))
        .webAuthn(passkey ->
            passkey.disableDefaultRegistrationPage(true).withObjectPostProcessor(passkeys))
        .addFilterBefore(new SignInGate(tries), UsernamePasswordAuthenticationFilter.class)
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(
            answers -> answers.accessDeniedHandler(refused).authenticationEntryPoint(refused))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                    policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
    return http.build();
  }
}
