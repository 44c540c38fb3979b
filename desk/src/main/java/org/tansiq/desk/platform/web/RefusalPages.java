package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tansiq.desk.platform.database.DatabaseTrouble;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.ShellMaker;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import tools.jackson.databind.json.JsonMapper;

/// Turns every refusal into a translated page, a fragment or a problem document, and every fault
/// into one page with a number that is found again in the log.
@ControllerAdvice
public class RefusalPages {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);

  private static final String SECONDS_TO_WAIT = "5";

  private final ShellMaker shells;
  private final JsonMapper json;

  RefusalPages(ShellMaker shells, JsonMapper json) {
    this.shells = shells;
    this.json = json;
  }

  @ExceptionHandler
  void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(refused, request, response);
  }

  @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(new Refused(PlatformRefusal.NOT_FOUND, request.getRequestURI()), request, response);
  }

  @ExceptionHandler({
    TypeMismatchException.class,
    MissingServletRequestParameterException.class,
    HttpRequestMethodNotSupportedException.class
  })
  void badValue(Exception bad, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var value =
        bad instanceof TypeMismatchException mismatch
            ? String.valueOf(mismatch.getValue())
            : bad instanceof MissingServletRequestParameterException missing
                ? missing.getParameterName()
                : request.getMethod();
    answer(new Refused(PlatformRefusal.BAD_VALUE, value), request, response);
  }

  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException large,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        new Refused(PlatformRefusal.TOO_LARGE, Math.max(1, large.getMaxUploadSize() >> 20)),
        request,
        response);
  }

  @ExceptionHandler
  void fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      LOG.debug("The reader went away", fault);
      return;
    }
    var trouble = DatabaseTrouble.of(fault);
    if (trouble.isPresent()) {
      LOG.warn("{} at {}: {}", trouble.get().code(), request.getMethod(), fault.getClass());
      answer(trouble.get(), request, response);
      return;
    }
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Fault {} at {} {}", number, request.getMethod(), withoutSecret(request), fault);
    var shell = shells.of(request, WhoAndWhere.officer());
    write(
        new Problem(500, shell.text("fault.title"), shell.text("fault.text", number)),
        request,
        response);
  }

  /// A first link is a key; a log must not hold one.
  private static String withoutSecret(HttpServletRequest request) {
    return request.getRequestURI().replaceFirst("^/(first|break-glass|link)/.*", "/$1/…");
  }

  void answer(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request, WhoAndWhere.officer());
    var values = refused.values().toArray();
    var key = refused.code().key();
    if (refused.code() == PlatformRefusal.DATABASE_AWAY) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
      if (request.getMethod().equals("GET") && wantsPage(request)) {
        response.setHeader("Refresh", SECONDS_TO_WAIT);
      }
    }
    write(
        new Problem(refused.code().status(), title(shell, key), shell.text(key, values)),
        request,
        response);
  }

  private static String title(Shell shell, String key) {
    return shell.words().has(key + ".title")
        ? shell.text(key + ".title")
        : shell.text("refused.title");
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (wantsJson(request)) {
      response.setStatus(problem.status());
      response.setContentType("application/problem+json");
      var body =
          json.writeValueAsString(
              Map.of(
                  "title", problem.title(), "detail", problem.text(), "status", problem.status()));
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      return;
    }
    var fragment = request.getHeader("HX-Request") != null;
    if (fragment) {
      response.setHeader("HX-Retarget", "#alerts");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    Page.of(fragment ? "platform/refusal.jte" : "platform/error.jte")
        .with("problem", problem)
        .status(problem.status())
        .render(null, request, response);
  }

  static boolean wantsPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") == null && !wantsJson(request);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  /// What the reader is told.
  public record Problem(int status, String title, String text) {}
}
