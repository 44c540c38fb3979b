package org.tansiq.desk.api.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.api.tokens.Tokens;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.web.ForPrograms;
import org.tansiq.desk.platform.web.RefusalPages;

/// The door for programs: a token with each request and nothing else. A browser's session opens
/// nothing here, so that nothing here needs a form's proof, and no other site is let in (no CORS).
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  /// What the API is, for everybody: it holds no record.
  static final String OPEN = "/api/v1/openapi.json";

  @Bean
  Cursors cursors(JdbcClient jdbc) {
    return new Cursors(() ->
        jdbc.sql("select value from api.secret where name = 'cursors'")
            .query(byte[].class)
            .single());
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, Tokens tokens, Allowances allowances, RefusalPages refusals)
      throws Exception {
    return http.securityMatcher(ForPrograms.PATHS)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(
            kept -> kept.securityContextRepository(new NullSecurityContextRepository()))
        .headers(headers ->
            headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .addFilterBefore(new BearerFilter(tokens, allowances, refusals), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .exceptionHandling(answers ->
            answers.authenticationEntryPoint((request, response, _) -> {
              response.setHeader("WWW-Authenticate", "Bearer realm=\"tansiq\"");
              refusals.answer(new Refused(ApiRefusal.TOKEN_MISSING), request, response);
            }))
        .build();
  }
}
