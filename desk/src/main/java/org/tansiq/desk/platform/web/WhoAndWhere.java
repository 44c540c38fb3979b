package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;
import org.tansiq.desk.platform.pages.Script;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.ShellMaker;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Hands controllers the officer, the shell and whether a script asks, as arguments.
@Component
class WhoAndWhere implements HandlerMethodArgumentResolver, HandlerInterceptor {

  private final ShellMaker shells;
  private final PageMoments moments;

  WhoAndWhere(ShellMaker shells, PageMoments moments) {
    this.shells = shells;
    this.moments = moments;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    moments.begin(request, handler);
    try {
      shells.of(request, officer());
    } catch (Throwable failed) {
      moments.undo(request);
      throw failed;
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    moments.end(request);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Officer.class
        || parameter.getParameterType() == Shell.class
        || parameter.getParameterType() == Script.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    if (parameter.getParameterType() == Officer.class) {
      return officer().orElseThrow(() -> new Refused(PlatformRefusal.NOT_SIGNED_IN));
    }
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("a shell needs a servlet request");
    }
    if (parameter.getParameterType() == Script.class) {
      return Script.of(request);
    }
    return shells.of(request, officer());
  }

  static Optional<Officer> officer() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn.officer())
        : Optional.empty();
  }
}
