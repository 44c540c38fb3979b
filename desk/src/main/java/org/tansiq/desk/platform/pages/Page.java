package org.tansiq.desk.platform.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A template with what it shows; a controller's answer.
///
/// Templates lie in `src/main/jte/<part>/…` and are compiled into the part's own package, so a
/// package-private record goes straight to its page.
public final class Page implements View {

  static final String ENGINE = Page.class.getName() + ".engine";
  static final String SHELL = Page.class.getName() + ".shell";

  private final String template;
  private final Map<String, Object> model = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private int status = 200;

  private Page(String template) {
    this.template = template;
  }

  /// A page from a template such as `register/today.jte`.
  public static Page of(String template) {
    return new Page(template);
  }

  /// Hands the template one of its parameters.
  public Page with(String name, Object value) {
    model.put(name, value);
    return this;
  }

  /// Answers with another status than 200.
  public Page status(int code) {
    status = code;
    return this;
  }

  /// Tells scripts on the page, by an event on the body, what this answer changed.
  public Page event(String name) {
    headers.put("HX-Trigger", "{\"" + name + "\": {\"target\": \"body\"}}");
    return this;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var engine = (TemplateEngine) request.getAttribute(ENGINE);
    model.putIfAbsent("shell", request.getAttribute(SHELL));
    var output = new Utf8ByteOutput();
    engine.render(template, model, output);
    response.setStatus(status);
    response.setContentType(getContentType());
    response.setHeader("Cache-Control", "no-store");
    headers.forEach(response::setHeader);
    response.setContentLength(output.getContentLength());
    var whole = new ByteArrayOutputStream(output.getContentLength());
    output.writeTo(whole::write);
    whole.writeTo(response.getOutputStream());
  }
}
