package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
