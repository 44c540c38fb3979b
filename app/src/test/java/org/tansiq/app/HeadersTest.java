package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;

/// What every answer tells browsers and proxies, behind TLS and without, and which requests are no
/// requests at all.
class HeadersTest {

  private static final List<String> PAGES =
      List.of("/", "/settings", "/account", "/passkeys", "/officers", "/nowhere", "/search?q=x");
  private static final List<String> FILES =
      List.of("look.css", "desk.js", "sprite.svg", "mark.svg", "world.json");

  private static final Pattern STORES =
      Pattern.compile(
          "localStorage\\.setItem\\(.*\\)(?=;)|sessionStorage|indexedDB|caches\\.|document\\.cookie ="
              + " `\\$\\{\\w+}");

  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void no_page_is_kept_by_a_browser_or_a_proxy_and_none_lends_itself_to_another() {
    for (var path : PAGES) {
      var page = officer.get(path);
      assertThat(page.header("Cache-Control")).as(path).isEqualTo("no-store");
      assertThat(page.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
      assertThat(page.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
      assertThat(page.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(page.header("Content-Security-Policy"))
          .as(path)
          .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
    }
    for (var path : List.of("/search/suggest?q=es", "/intake/queue", "/agreements.json")) {
      assertThat(officer.get(path).header("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void each_answer_says_what_it_is_and_texts_their_letters_too() {
    var types =
        Map.of(
            "/settings", "text/html;charset=UTF-8",
            "/nowhere", "text/html;charset=UTF-8",
            "/engagements.csv", "text/csv;charset=UTF-8",
            "/engagements.ics", "text/calendar;charset=UTF-8",
            "/engagements.json", "application/json",
            "/assets/look.css", "text/css;charset=UTF-8",
            "/assets/desk.js", "text/javascript;charset=UTF-8",
            "/assets/sprite.svg", "image/svg+xml",
            "/assets/world.json", "application/json");
    types.forEach((path, type) ->
        assertThat(officer.get(path).header("Content-Type")).as(path).isEqualTo(type));
  }

  @Test
  void only_files_of_the_front_end_are_kept_and_no_folder_is_listed() {
    for (var file : FILES) {
      var answer = officer.get("/assets/" + file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).as(file).contains("max-age=31536000");
      assertThat(answer.header("Set-Cookie")).as(file).isEmpty();
    }
    for (var path :
        List.of(
            "/assets/",
            "/assets/fonts/",
            "/assets/nothing.css",
            "/.git/config",
            "/actuator/env",
            "/v3/api-docs",
            "/application.properties",
            "/h2-console")) {
      assertThat(officer.get(path).status()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void behind_tls_cookies_belong_to_this_host_and_browsers_come_back_over_tls() {
    try (var behind = TestDesk.fresh("--tansiq.sign-in.origin=https://desk.example")) {
      var page = behind.stranger().get("/sign-in").response();
      var cookies = page.headers().allValues("Set-Cookie");
      assertThat(cookies).anyMatch(c -> c.startsWith("__Host-tansiq="));
      assertSealed(cookies);
      assertThat(page.headers().firstValue("Strict-Transport-Security"))
          .hasValueSatisfying(
              strict -> assertThat(strict).contains("max-age=31536000", "includeSubDomains"));
      var file = behind.stranger().get("/assets/look.css");
      assertThat(file.header("Strict-Transport-Security")).isNotEmpty();
      var chosen = once(behind, request("/sign-in?lang=fr", behind).GET());
      assertSealed(chosen.headers().allValues("Set-Cookie"));
      var french =
          once(behind, request("/sign-in", behind).header("Cookie", "__Host-lang=fr").GET());
      assertThat(french.body()).contains("<html lang=\"fr\"");
    }
    assertThat(officer.get("/").header("Strict-Transport-Security"))
        .as("a desk without TLS must stay reachable")
        .isEmpty();
  }

  private static void assertSealed(List<String> cookies) {
    assertThat(cookies)
        .isNotEmpty()
        .allMatch(c -> c.startsWith("__Host-") && c.contains("Path=/;"))
        .allMatch(c -> c.contains("Secure") && c.contains("HttpOnly") && c.contains("SameSite="))
        .noneMatch(c -> c.contains("Domain="));
  }

  @Test
  void nobody_elsewhere_is_allowed_to_read_and_what_changes_something_is_never_a_link() {
    var asked =
        once(desk, request("/sign-in", desk).header("Origin", "https://evil.example").GET());
    assertThat(asked.headers().map().keySet()).noneMatch(h -> h.startsWith("access-control-"));
    var before = desk.database().ask("select count(*) from platform.session");
    for (var path :
        List.of("/sign-out", "/sessions/end-others", "/start/empty", "/demo/load", "/jsonp")) {
      assertThat(officer.get(path + "?callback=x").status()).as(path).isBetween(400, 499);
    }
    assertThat(officer.get("/settings").path()).as("still inside").isEqualTo("/settings");
    assertThat(desk.database().ask("select count(*) from platform.session")).isEqualTo(before);
  }

  @Test
  void methods_that_nothing_needs_are_refused() {
    for (var method : List.of("TRACE", "CONNECT", "PROPFIND", "DELETE", "PUT")) {
      var answer =
          RawRequest.send(
              desk.address(),
              method
                  + " /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Echo: here\r\n"
                  + "Connection: close\r\n\r\n");
      assertThat(answer).as(method).startsWith("HTTP/1.1 ").doesNotContain("X-Echo", "Tomcat");
      assertThat(answer.substring(9, 10)).as(method).isIn("3", "4", "5");
    }
  }

  @Test
  void where_a_request_ends_is_not_open_to_two_readings() {
    var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n";
    var twoLengths = head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nlogin=";
    assertThat(RawRequest.send(desk.address(), twoLengths)).startsWith("HTTP/1.1 400");
    var unknown = head + "Transfer-Encoding: nonsense\r\nConnection: close\r\n\r\n";
    assertThat(RawRequest.send(desk.address(), unknown)).startsWith("HTTP/1.1 501");
    var both =
        head
            + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"
            + "5\r\nlogin\r\n0\r\n\r\n";
    assertThat(RawRequest.send(desk.address(), both).split("HTTP/1\\.1 ", -1))
        .as("one request, one answer")
        .hasSize(2);
  }

  @Test
  void what_a_proxy_would_say_is_not_believed_from_anybody() {
    var forged =
        once(
            desk,
            request("/settings", desk)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7;host=evil.example;proto=https")
                .GET());
    assertThat(forged.headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(forged.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("Secure"));
    var visitor = desk.stranger();
    visitor.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    assertThat(
            desk.database().ask("select string_agg(distinct address, ' ') from platform.session"))
        .doesNotContain("192.0.2.7");
  }

  @Test
  void words_nobody_asked_for_change_nothing() {
    var salma = desk.database().ask("select id from platform.officer");
    officer.submit(
        officer.get("/account"),
        "/account/password",
        Map.of(
            "now", Visitor.PASSWORD,
            "next", "sept lanternes sous la pluie",
            "again", "sept lanternes sous la pluie",
            "clearance", "0",
            "login", "somebody",
            "unit", "elsewhere",
            "id", UUID.randomUUID().toString()));
    assertThat(
            desk.database()
                .ask(
                    "select login || ' ' || clearance from platform.officer where id = '"
                        + salma
                        + "'"))
        .isEqualTo("salma 3");
    officer.submit(
        officer.get("/account"),
        "/account/password",
        Map.of(
            "now", "sept lanternes sous la pluie",
            "next", Visitor.PASSWORD,
            "again", Visitor.PASSWORD));
    assertThat(desk.database().ask("select password_hash from platform.officer"))
        .startsWith("{sha256-bcrypt}$2a$10$");
  }

  @Test
  void passwords_are_masked_may_be_kept_by_a_helper_and_every_page_leads_out() {
    var fields = officer.get("/account").document().select("input[type=password]");
    assertThat(fields.eachAttr("autocomplete"))
        .containsExactly("current-password", "new-password", "new-password");
    assertThat(desk.stranger().get("/sign-in").document().select("#password").attr("type"))
        .isEqualTo("password");
    for (var path : PAGES) {
      assertThat(officer.get(path).document().select("form[action=/sign-out] button"))
          .as(path)
          .hasSize(1);
    }
  }

  @Test
  void whoever_leaves_takes_nothing_along() {
    var visitor = desk.stranger();
    visitor.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    var token = visitor.get("/settings").document().select("meta[name=_csrf]").attr("content");
    var left =
        once(
            desk,
            request("/sign-out", desk)
                .header("Cookie", "tansiq=" + visitor.session())
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.noBody()));
    assertThat(left.statusCode()).isEqualTo(302);
    assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    assertThat(visitor.get("/settings").path()).isEqualTo("/sign-in");
  }

  @Test
  void a_file_is_handed_out_under_a_name_that_writes_no_header() {
    var name = "a\"; filename=x.html\r\nX-Evil: 1.txt";
    var receipt =
        desk.door(Inbox.class)
            .add(Officer.COMMAND_LINE, Delivery.text(name, IntakeTest.visit("3 ماي 2024")));
    var file = officer.get(Inbox.href(receipt.article().orElseThrow()) + "/file");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("X-Evil")).isEmpty();
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("Content-Disposition"))
        .as("a quote inside is written as one")
        .startsWith("attachment; filename=\"a\\\"; filename=x.html");
  }

  @Test
  void form_tokens_are_long_and_never_the_same() {
    var one = token(desk.stranger());
    assertThat(one).as("256 bits in Base64").hasSize(43);
    assertThat(token(desk.stranger())).isNotEqualTo(one);
  }

  /// A page holds the token under a mask of as many random bytes, which stands before it.
  private static String token(Visitor visitor) {
    var shown = visitor.get("/sign-in").document().select("input[name=_csrf]").val();
    var masked = Base64.getUrlDecoder().decode(shown);
    var bytes = new byte[masked.length / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (masked[i] ^ masked[bytes.length + i]);
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void the_browser_stores_when_it_was_last_used_and_nothing_else() throws IOException {
    var storing = new ArrayList<String>();
    try (var files = Files.walk(Path.of("../desk/frontend/src"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        STORES.matcher(Files.readString(file)).results().map(m -> m.group()).forEach(storing::add);
      }
    }
    assertThat(storing)
        .containsExactlyInAnyOrder(
            "localStorage.setItem(shared, String(Date.now()))", "document.cookie = `${prefix}");
  }

  private static HttpRequest.Builder request(String path, TestDesk at) {
    return HttpRequest.newBuilder(URI.create(at.address() + path));
  }

  /// One request and its own answer, with no redirect followed and no cookie kept.
  private static HttpResponse<String> once(TestDesk at, HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(at.address() + " did not answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
