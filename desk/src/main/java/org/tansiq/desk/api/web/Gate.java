package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.web.ForPrograms;

/// Asks before each address for programs whether the token is for it and its owner still may, and
/// hands it the caller.
@Component
class Gate implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

  private final Policy policy;

  Gate(Policy policy) {
    this.policy = policy;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(ForPrograms.PATHS)
        .excludePathPatterns(ApiSecurity.OPEN);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && caller().isPresent()) {
      var needs =
          Optional.ofNullable(method.getMethodAnnotation(Needs.class))
              .map(Needs::value)
              .orElseThrow(() -> new IllegalStateException("no scope at " + method));
      pass(caller().get(), needs, response);
    }
    return true;
  }

  private void pass(Caller caller, Scope scope, HttpServletResponse response) {
    policy.permit(caller.officer(), Deed.CONNECT_SYSTEMS);
    if (!caller.scopes().contains(scope)) {
      response.setHeader(
          "WWW-Authenticate",
          "Bearer realm=\"tansiq\", error=\"insufficient_scope\", scope=\"%s\""
              .formatted(scope.code()));
      throw new Refused(ApiRefusal.SCOPE_MISSING, scope.code());
    }
    scope.deeds().forEach(deed -> policy.permit(caller.officer(), deed));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    return caller().orElseThrow(() -> new Refused(ApiRefusal.TOKEN_MISSING));
  }

  private static Optional<Caller> caller() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }
}
