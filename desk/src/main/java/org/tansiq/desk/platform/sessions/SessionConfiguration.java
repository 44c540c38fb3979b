package org.tansiq.desk.platform.sessions;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.tansiq.desk.platform.passkeys.PasskeySettings;

/// Puts the kept sessions in the place of the web server's own.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  FilterRegistrationBean<Filter> keptSessions(SqlSessions sessions, PasskeySettings reached) {
    var filter = new SessionRepositoryFilter<>(sessions);
    var ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookie(reached.encrypted()));
    filter.setHttpSessionIdResolver(ids);
    var registration = new FilterRegistrationBean<Filter>(new OnceKept(filter, sessions));
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }

  /// Behind TLS the name itself promises that no neighbour has set it (RFC 6265bis, `__Host-`).
  private static DefaultCookieSerializer cookie(boolean encrypted) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(encrypted ? "__Host-tansiq" : "tansiq");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
    if (encrypted) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }
}
