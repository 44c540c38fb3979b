package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.database.DatabaseTrouble;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.ShellMaker;
import org.tansiq.desk.platform.pages.Words;
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
  private final Ledger ledger;

  RefusalPages(ShellMaker shells, JsonMapper json, Ledger ledger) {
    this.shells = shells;
    this.json = json;
    this.ledger = ledger;
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

  @ExceptionHandler
  void wrongMethod(
      HttpRequestMethodNotSupportedException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var permitted =
        String.join(", ", Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0]));
    response.setHeader("Allow", permitted);
    answer(
        new Refused(PlatformRefusal.WRONG_METHOD, request.getMethod(), permitted),
        request,
        response);
  }

  @ExceptionHandler({TypeMismatchException.class, MissingServletRequestParameterException.class})
  void badValue(Exception bad, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var value =
        bad instanceof TypeMismatchException mismatch
            ? String.valueOf(mismatch.getValue())
            : bad instanceof MissingServletRequestParameterException missing
                ? missing.getParameterName()
                : "";
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
    var words = words(request);
    write(
        new Problem(
            500,
            "fault",
            words.text("fault.title"),
            words.text("fault.text", number),
            List.of(number)),
        request,
        response);
  }

  /// A first link is a key; a log must not hold one.
  private static String withoutSecret(HttpServletRequest request) {
    return request.getRequestURI().replaceFirst("^/(first|break-glass|link)/.*", "/$1/…");
  }

  /// Answers before or behind any controller.
  public void answer(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused.code().status() == 403) {
      note(refused, request);
    }
    var words = words(request);
    var values = refused.values().toArray();
    var key = refused.code().key();
    if (refused.code() == PlatformRefusal.DATABASE_AWAY) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
      if (request.getMethod().equals("GET") && wantsPage(request)) {
        response.setHeader("Refresh", SECONDS_TO_WAIT);
      }
    }
    if (refused.code().status() == 429 && !response.containsHeader("Retry-After")) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
    }
    write(
        new Problem(
            refused.code().status(),
            key.replaceFirst("^refused\\.", ""),
            title(words, key),
            words.text(key, values),
            refused.values()),
        request,
        response);
  }

  private static String title(Words words, String key) {
    return words.has(key + ".title") ? words.text(key + ".title") : words.text("refused.title");
  }

  /// A page's words are its shell's, which is then there for the page; a program has none.
  private Words words(HttpServletRequest request) {
    return ForPrograms.asked(request)
        ? Words.in(ShellMaker.accepted(request))
        : shells.of(request, WhoAndWhere.officer()).words();
  }

  /// Whoever asks for what they may not is known afterwards; what they asked stays out.
  private void note(Refused refused, HttpServletRequest request) {
    WhoAndWhere.officer()
        .ifPresent(officer -> {
          try {
            ledger.record(officer, Act.REFUSED_DEED, refused.code().key(), withoutSecret(request));
          } catch (Refused closed) {
            LOG.warn("A refusal is not in the ledger: {}", closed.code());
          }
        });
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (wantsJson(request)) {
      document(problem, response);
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

  /// As programs read it (RFC 9457). The type is a tag URI (RFC 4151): it names and leads nowhere.
  private void document(Problem problem, HttpServletResponse response) throws IOException {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "tag:tansiq.example,2026:" + problem.code());
    members.put("title", problem.title());
    members.put("status", problem.status());
    members.put("detail", problem.text());
    members.put("values", problem.values().stream().map(String::valueOf).toList());
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(members));
  }

  static boolean wantsPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") == null && !wantsJson(request);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return ForPrograms.asked(request)
        || accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  /// What the reader is told.
  ///
  /// @param code names the reason in every language alike, such as `not-found`
  /// @param text the sentence with its values, and on lines of its own what to do next
  public record Problem(int status, String code, String title, String text, List<Object> values) {

    public Problem {
      values = List.copyOf(values);
    }
  }
}
