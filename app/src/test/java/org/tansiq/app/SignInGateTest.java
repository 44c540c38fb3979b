package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

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
}
