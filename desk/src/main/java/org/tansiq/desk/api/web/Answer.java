package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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
  private final Optional<String> elsewhere;

  Answer(byte[] body, String mark, boolean known) {
    this(body, mark, known, Optional.empty());
  }

  private Answer(byte[] body, String mark, boolean known, Optional<String> elsewhere) {
    this.body = body.clone();
    this.mark = mark;
    this.known = known;
    this.elsewhere = elsewhere;
  }

  /// That what was asked for is to be found under another address now.
  public static <T> Answer<T> elsewhere(String path) {
    return new Answer<>(new byte[0], "", false, Optional.of(path));
  }

  @Override
  public String getContentType() {
    return "application/json";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "private, no-cache");
    if (elsewhere.isPresent()) {
      response.setHeader("Location", elsewhere.get());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    response.setHeader("ETag", mark);
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(getContentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
