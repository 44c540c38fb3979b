package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.marking.MarkingRefusal;
import tools.jackson.databind.json.JsonMapper;

/// Makes the answers to programs. What leaves stands in the ledger first; what the program had
/// already does not leave again.
@Component
public class Answers {

  private static final int MARK_BYTES = 16;

  private final JsonMapper json;
  private final Ledger ledger;

  Answers(JsonMapper json, Ledger ledger) {
    this.json = json;
    this.ledger = ledger;
  }

  public <T> Answer<T> of(Caller caller, HttpServletRequest request, T content) {
    var body = json.writeValueAsBytes(content);
    var mark = mark(body);
    var known = knows(request, mark);
    if (!known) {
      ledger.record(
          caller.officer(), Act.ANSWERED_PROGRAM, caller.token().toString(), address(request));
    }
    return new Answer<>(body, mark, known);
  }

  /// An answer whose own entry stands in the ledger before it was made.
  public <T> Answer<T> done(T content) {
    var body = json.writeValueAsBytes(content);
    return new Answer<>(body, mark(body), false);
  }

  /// What is not there, is withheld, or is not confirmed is told alike.
  public static <T> T there(HttpServletRequest request, Supplier<T> asked) {
    try {
      return asked.get();
    } catch (Refused refused) {
      if (refused.code() == MarkingRefusal.WITHHELD
          || refused.code() == PlatformRefusal.NOT_FOUND) {
        throw new Refused(PlatformRefusal.NOT_FOUND, request.getRequestURI());
      }
      throw refused;
    }
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static boolean knows(HttpServletRequest request, String mark) {
    return Collections.list(request.getHeaders("If-None-Match")).stream()
        .flatMap(sent -> Arrays.stream(sent.split(",")))
        .map(String::strip)
        .anyMatch(had -> had.equals("*") || weak(had).equals(mark));
  }

  private static String weak(String mark) {
    return mark.startsWith("W/") ? mark : "W/" + mark;
  }

  /// Weak, because the web server may pack the answer on its way.
  private static String mark(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES))
          + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
