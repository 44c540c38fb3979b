package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Ends a page's moment as soon as its controller has answered, before the page is drawn or a
/// refusal looks for words.
final class OneMoment extends RequestMappingHandlerAdapter {

  private final PageMoments moments;

  OneMoment(PageMoments moments) {
    this.moments = moments;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    try {
      return super.handleInternal(request, response, handler);
    } finally {
      moments.end(request);
    }
  }
}
