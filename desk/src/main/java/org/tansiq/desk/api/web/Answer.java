package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// What an address for programs answers: JSON with a mark of its content, or only that nothing has
/// changed since the program had it.
///
/// @param <T> what stands in it, for the OpenAPI document
public final class Answer<T> implements View {

  private final byte[] body;
  private final String mark;
  private final boolean known;

  Answer(byte[] body, String mark, boolean known) {
    this.body = body.clone();
    this.mark = mark;
    this.known = known;
  }

  @Override
  public String getContentType() {
    return "application/json";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", mark);
    response.setHeader("Cache-Control", "private, no-cache");
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(getContentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
