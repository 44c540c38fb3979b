package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tansiq.desk.platform.breakglass.BreakGlass;
import org.tansiq.desk.platform.officers.FirstLink;

/// What attackers send over HTTP is refused in words, tells nothing, and slows nobody down.
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {

  private static final Duration QUICK = Duration.ofSeconds(2);
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

  private static boolean inside(Visitor visitor) {
    return visitor.get("/settings").path().equals("/settings");
  }

  private static void assertQuick() {
    var begin = System.nanoTime();
    assertThat(officer.get("/settings").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICK);
  }

  @Test
  void a_session_that_is_made_up_changed_ended_or_from_elsewhere_opens_nothing() {
    var mine = desk.stranger();
    mine.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    var real = mine.session();
    var changed = (real.charAt(0) == 'A' ? "B" : "A") + real.substring(1);
    var encoded = Base64.getEncoder().encodeToString(real.getBytes());
    for (var forged :
        List.of(changed, real + "x", encoded, "", "0", "' or '1'='1", "x".repeat(4000))) {
      var stranger = desk.stranger();
      stranger.session(forged);
      assertThat(inside(stranger)).as(forged).isFalse();
    }
    mine.submit(mine.get("/settings"), "/sign-out", Map.of());
    var replaying = desk.stranger();
    replaying.session(real);
    assertThat(inside(replaying)).as("signed out").isFalse();
  }

  @Test
  void a_session_fixed_before_the_sign_in_is_not_the_one_after() {
    var victim = desk.stranger();
    victim.get("/sign-in");
    var planted = victim.session();
    victim.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    assertThat(victim.session()).isNotEqualTo(planted);
    var attacker = desk.stranger();
    attacker.session(planted);
    assertThat(inside(attacker)).isFalse();
  }

  @Test
  void a_form_token_of_another_session_or_none_is_refused() {
    var other = desk.stranger();
    other.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    var foreign = other.get("/settings").document().select("meta[name=_csrf]").attr("content");
    for (var token : new String[] {foreign, "", "x", foreign + "="}) {
      var answer = officer.post("/sessions/end-others", Map.of("_csrf", token));
      assertThat(answer.status()).as(token).isEqualTo(403);
    }
    assertThat(inside(other)).isTrue();
  }

  @Test
  void a_link_that_is_guessed_or_used_says_only_that() {
    var glass = desk.door(BreakGlass.class).issue("test");
    var first = desk.door(FirstLink.class).issue();
    for (var link : List.of(glass, first)) {
      var guess = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
      assertThat(desk.stranger().get(guess).status()).isEqualTo(410);
      assertThat(desk.stranger().get(link + "/").path()).isEqualTo("/sign-in");
    }
    assertThat(desk.stranger().get(glass).status()).isEqualTo(200);
    var user = desk.stranger();
    user.submit(user.get(glass), glass, Map.of());
    assertThat(desk.stranger().get(glass).status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../application.properties",
        "/assets/..%2f..%2fapplication.properties",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..;/..;/application.properties",
        "/assets/%252e%252e%252fetc%252fpasswd",
        "/assets/..%5c..%5capplication.properties",
        "/assets/look.css%00.html",
        "/first/..%2f..%2fetc%2fpasswd",
        "/break-glass/%2e%2e%2f",
        "//evil.example/settings",
        "/settings;jsessionid=x"
      })
  void no_path_leads_out_of_its_folder(String path) {
    var answer = RawRequest.send(desk.address(), RawRequest.get(path));
    assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 500");
    assertThat(answer).doesNotContain("root:", "spring.", "java.", "Exception", "Tomcat");
  }

  @Test
  void a_path_variable_that_is_no_id_is_not_found_or_refused_and_never_a_fault() {
    for (var page :
        List.of("/partners/", "/engagements/", "/agreements/", "/officials/", "/organisations/")) {
      for (var id :
          List.of("..%2f..%2fx", "%27%20or%201=1", "%0d%0aX:%20y", "%F0%9F%92%A3", "-1")) {
        var answer = officer.get(page + id);
        assertThat(answer.status()).as(page + id).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "org.tansiq", "select ");
      }
    }
    assertThat(officer.get("/jobs/..%2f1").status()).isBetween(400, 499);
  }

  @Test
  void no_header_can_be_written_from_an_address() {
    for (var path :
        List.of(
            "/sign-in?lang=fr%0d%0aSet-Cookie:%20x=1", "/sign-in?lang=fr&x=%0d%0aX-Evil:%20y")) {
      var answer = RawRequest.send(desk.address(), RawRequest.get(path));
      var headers = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
      assertThat(headers.lines()).noneMatch(l -> l.startsWith("X-Evil") || l.contains("x=1"));
    }
  }

  @Test
  void a_host_that_is_not_ours_is_not_sent_back_as_an_address() {
    var answer =
        RawRequest.send(
            desk.address(),
            "GET /settings HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("<a href");
    assertThat(answer.lines().filter(l -> l.startsWith("Location:")))
        .allMatch(l -> l.equals("Location: /sign-in"));
  }

  @Test
  void what_is_secret_or_has_line_ends_reaches_no_log_no_ledger_and_no_page(CapturedOutput output) {
    var canary = "canary-7f3a-password";
    var pages = new ArrayList<Visitor.Answer>();
    var stranger = desk.stranger();
    pages.add(stranger.signIn("no\r\n12:00:00 ERROR forged: line", canary));
    pages.add(stranger.signIn(canary + "-login", canary));
    var link = desk.door(BreakGlass.class).issue("canary test");
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(desk.stranger().get(link + "x").status()).isEqualTo(410);
    pages.add(officer.get("/nowhere"));
    pages.add(officer.post("/first/" + token, Map.of("password", canary)));
    var known = desk.stranger();
    known.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    pages.add(known.get("/partners/%00"));
    pages.add(known.post("/account/password", Map.of("now", canary)));
    for (var secret : List.of(canary, token, known.session(), Visitor.PASSWORD)) {
      assertThat(output.getAll()).as("log").doesNotContain(secret);
      assertThat(
              desk.database()
                  .ask("select count(*) from audit.entry e where e::text like '%" + secret + "%'"))
          .isEqualTo("0");
      assertThat(pages.stream().filter(p -> !p.path().contains(secret)))
          .noneMatch(p -> p.body().contains(secret));
    }
    assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("12:00:00 ERROR forged"));
  }

  @Test
  void what_is_too_large_is_refused_and_held_in_no_memory() {
    var body = "login=" + "x".repeat(3_000_000);
    var form =
        RawRequest.send(
            desk.address(),
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(form).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 500");
    var header =
        RawRequest.send(
            desk.address(),
            "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(100_000) + "\r\n\r\n");
    assertThat(header).startsWith("HTTP/1.1 4");
    assertQuick();
  }

  @Test
  void a_bomb_of_ten_thousand_parts_is_refused() {
    var files =
        IntStream.range(0, 10_000).mapToObj(i -> new Visitor.Sent("f" + i + ".txt", "x")).toList();
    var answer = officer.upload(officer.get("/intake"), "/intake", "application/json", files);
    assertThat(answer.status()).isBetween(400, 499);
    assertQuick();
  }

  @Test
  void two_hundred_connections_that_drip_hold_nobody_up() throws IOException, InterruptedException {
    var dripping = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        var socket = RawRequest.open(desk.address());
        socket.getOutputStream().write("POST /sign-in HTTP/1.1\r\nHost: l\r\nX-".getBytes());
        socket.getOutputStream().flush();
        dripping.add(socket);
      }
      for (int round = 0; round < 5; round++) {
        for (var socket : dripping) {
          socket.getOutputStream().write('a');
          socket.getOutputStream().flush();
        }
        assertQuick();
        Thread.sleep(100);
      }
    } finally {
      for (var socket : dripping) {
        socket.close();
      }
    }
  }

  @Test
  void a_thousand_sign_ins_at_once_are_held_at_the_gate_and_officers_work_on() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var visitor = desk.stranger();
      var page = visitor.get("/sign-in");
      var tries =
          IntStream.range(0, 1000)
              .mapToObj(i ->
                  crowd.submit(() ->
                      visitor
                          .submit(
                              page, "/sign-in", Map.of("login", "crowd", "password", "guess " + i))
                          .response()
                          .uri()
                          .getQuery()))
              .toList();
      assertQuick();
      assertQuick();
      var answers = new ArrayList<String>();
      for (var one : tries) {
        answers.add(one.get());
      }
      assertThat(answers).allMatch(a -> List.of("failed", "wait", "busy").contains(a));
      assertThat(answers.stream().filter("failed"::equals).count())
          .as("passwords that were looked at")
          .isLessThan(10);
    }
    desk.database().execute("delete from platform.sign_in_failure");
  }
}
