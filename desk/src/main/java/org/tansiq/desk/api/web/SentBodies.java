package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads what programs send, never more than a megabyte of it.
@Component
class SentBodies implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private static final int MOST = 1 << 20;

  private final JsonMapper json;

  SentBodies(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(Sent.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new Refused(PlatformRefusal.TOO_LARGE, MOST >> 20);
    }
    try {
      var read = json.readValue(bytes, parameter.getParameterType());
      if (read != null) {
        return read;
      }
    } catch (JacksonException other) {
      // Refused below: what it says of the body may hold words of it.
    }
    throw new Refused(PlatformRefusal.BAD_VALUE, "JSON");
  }
}
