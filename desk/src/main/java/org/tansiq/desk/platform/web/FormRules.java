package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// What every form is held to before a controller reads it: no word is longer than its field, and
/// none stands in the address and the form at once, where two readers could take different ones
/// (OWASP ASVS 5.0, 2.2.1 and 15.3.7).
@Component
public final class FormRules implements HandlerInterceptor {

  /// A text that is pasted may be as long as a document; the intake bounds it again.
  private static final int PASTED = 2_000_000;

  /// Whatever is searched for gets a page; the search reads its beginning.
  private static final int SEARCHED = 8_000;

  private static final int OTHER = 4_000;

  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("address", 500),
          Map.entry("again", 200),
          Map.entry("document", 60),
          Map.entry("label", 60),
          Map.entry("login", 60),
          Map.entry("name", 120),
          Map.entry("next", 200),
          Map.entry("now", 200),
          Map.entry("password", 200),
          Map.entry("promise", 500),
          Map.entry("q", SEARCHED),
          Map.entry("reference", 200),
          Map.entry("text", PASTED),
          Map.entry("title", 200),
          Map.entry("unit", 120),
          Map.entry("url", 500),
          Map.entry("value", 500),
          Map.entry("why", 500),
          Map.entry("words", 2000),
          Map.entry("zone", 40));

  FormRules() {}

  /// How many characters a field takes.
  ///
  /// @param path that the form is sent to
  public static int longest(String path, String field) {
    if (path.startsWith("/nominal") && field.equals("name")) {
      return 10_000;
    }
    return LONGEST.getOrDefault(field, OTHER);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach((field, values) -> {
          for (var value : values) {
            var most = longest(request.getRequestURI(), field);
            if (value.codePointCount(0, value.length()) > most) {
              throw new Refused(PlatformRefusal.WORD_TOO_LONG, field, most);
            }
          }
          var inAddress = values.length > 1 ? inAddress(request, field) : 0;
          if (inAddress > 0 && inAddress < values.length) {
            throw new Refused(PlatformRefusal.SAID_TWICE, field);
          }
        });
    return true;
  }

  private static long inAddress(HttpServletRequest request, String field) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(pair -> name(pair).equals(field))
        .count();
  }

  private static String name(String pair) {
    try {
      return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return "";
    }
  }
}
