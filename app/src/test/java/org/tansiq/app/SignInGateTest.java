package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever guesses passwords is turned away, and the ledger says so.
class SignInGateTest {

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    desk.officer();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Visitor.Answer attempt(String login, String password) {
    return desk.stranger().signIn(login, password);
  }

  @Test
  void after_five_wrong_passwords_even_the_right_one_waits_and_another_login_does_not() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempt("nobody-here", "guess " + i).response().uri().getQuery())
          .isEqualTo("failed");
    }
    assertThat(attempt("nobody-here", "guess again").response().uri().getQuery()).isEqualTo("wait");
    assertThat(attempt(Visitor.LOGIN, Visitor.PASSWORD).path()).isEqualTo("/");
    assertThat(desk.database().ask("select count(*) from audit.entry where act = 'sign-in-closed'"))
        .isEqualTo("1");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from audit.entry where why like '%guess%' or subject like"
                        + " '%nobody-here%'"))
        .isEqualTo("0");
  }

  private static String fromBehind(TestDesk behind, String login, String... chain) {
    var request =
        HttpRequest.newBuilder(URI.create(behind.address() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded");
    for (var said : chain) {
      request.header("X-Forwarded-For", said);
    }
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var page =
          client.send(
              HttpRequest.newBuilder(URI.create(behind.address() + "/sign-in")).build(),
              BodyHandlers.ofString());
      var token = Jsoup.parse(page.body()).select("input[name=_csrf]").val();
      var form = "login=" + login + "&password=wrong&_csrf=" + token;
      var answer =
          client.send(request.POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
      return answer.headers().firstValue("Location").orElse("");
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void behind_a_trusted_proxy_each_client_counts_for_itself_and_none_can_be_another() {
    try (var behind = TestDesk.fresh("--tansiq.proxies.trusted=127.0.0.1,10.20.0.0/16")) {
      behind.officer();
      for (int i = 0; i < 5; i++) {
        var forged = "203.0.113." + i + ", 198.51.100.7, 10.20.3.4";
        assertThat(fromBehind(behind, "salma", forged)).endsWith("?failed");
      }
      assertThat(fromBehind(behind, "salma", "203.0.113.9, 198.51.100.7"))
          .as("whatever stands before the first who is not trusted")
          .endsWith("?wait");
      assertThat(fromBehind(behind, "salma", "198.51.100.7:4711"))
          .as("with a port")
          .endsWith("?wait");
      assertThat(fromBehind(behind, "salma", "198.51.100.8")).as("another").endsWith("?failed");
      assertThat(fromBehind(behind, "salma", "2001:db8::1")).endsWith("?failed");
      assertThat(fromBehind(behind, "salma", "not an address")).endsWith("?failed");
      assertThat(
              behind
                  .database()
                  .ask(
                      "select string_agg(distinct address, ' ' order by address) from"
                          + " platform.sign_in_failure"))
          .isEqualTo("127.0.0.1 198.51.100.7 198.51.100.8 2001:db8:0:0:0:0:0:1");
    }
    assertThat(fromBehind(desk, "proxyless", "198.51.100.7")).endsWith("?failed");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from platform.sign_in_failure where address ="
                        + " '198.51.100.7'"))
        .as("nobody is trusted unless named")
        .isEqualTo("0");
  }

  @Test
  void whose_login_was_guessed_at_is_told_until_they_say_they_have_seen_it() {
    var officer = desk.stranger();
    assertThat(officer.signIn(Visitor.LOGIN, Visitor.PASSWORD).path()).isEqualTo("/");
    for (int i = 0; i < 5; i++) {
      attempt(Visitor.LOGIN, "not it " + i);
    }
    assertThat(attempt(Visitor.LOGIN, Visitor.PASSWORD).response().uri().getQuery())
        .isEqualTo("wait");

    var told = officer.get("/?lang=fr");
    var own = told.document().select("[data-alarm]:contains(Votre identifiant)");
    assertThat(own.text()).contains("a été fermé un quart d’heure");
    var seen = own.select("form").first();
    officer.submit(told, seen == null ? "" : seen.attr("action"), Map.of());
    assertThat(officer.get("/").document().select("[data-alarm]").text())
        .doesNotContain("Votre identifiant");
  }
}
