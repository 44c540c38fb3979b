package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The door by an identity provider lets in whom it is linked with, and nobody else.
class IdentityProviderTest {

  private static TestIssuer issuer;
  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() throws IOException {
    issuer = new TestIssuer();
    desk = TestDesk.fresh(settings(issuer.address()));
    officer = desk.officer();
    var page = officer.get("/account");
    var asked = officer.submit(page, "/account/identity", Map.of());
    assertThat(asked.document().select("a[href=/sign-in/identity]")).hasSize(1);
    officer.get("/sign-in/identity");
  }

  private static String[] settings(String address) throws IOException {
    var secret = Files.createTempFile("tansiq-oidc", ".secret");
    Files.writeString(secret, TestIssuer.SECRET + "\n");
    return new String[] {
      "--tansiq.oidc.issuer=" + address,
      "--tansiq.oidc.client-id=" + TestIssuer.CLIENT,
      "--tansiq.oidc.secret-file=" + secret
    };
  }

  @AfterAll
  static void stop() {
    desk.close();
    issuer.close();
  }

  @AfterEach
  void honest() {
    issuer.subject = "agent-17";
    issuer.forging = false;
    issuer.unsigned = false;
    issuer.claims = token -> token;
  }

  private static String entering() {
    var answer = desk.stranger().get("/sign-in/identity");
    var query = answer.response().uri().getQuery();
    return answer.path() + (query == null ? "" : "?" + query);
  }

  private static void saying(UnaryOperator<JWTClaimsSet.Builder> claims) {
    issuer.claims = claims;
  }

  @Test
  void a_linked_officer_enters_and_the_ledger_says_by_which_door() {
    var visitor = desk.stranger();
    assertThat(visitor.get("/sign-in").document().select("#identity")).hasSize(1);
    assertThat(visitor.get("/sign-in/identity").path()).isEqualTo("/");
    assertThat(visitor.get("/").document().select(".who").text()).contains("سلمى البقالي");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) > 0 from audit.entry where act = 'signed-in' and why = 'oidc'"))
        .isEqualTo("t");
    assertThat(
            desk.database().ask("select count(*) from audit.entry where act = 'linked-identity'"))
        .isEqualTo("1");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from platform.session_word where encode(value, 'escape') like"
                        + " '%eyJ%'"))
        .as("no token is kept")
        .isEqualTo("0");
  }

  @Test
  void a_subject_that_is_nobodys_makes_no_officer() {
    issuer.subject = "agent-18";
    assertThat(entering()).isEqualTo("/sign-in?unlinked");
    assertThat(desk.database().ask("select count(*) from platform.officer")).isEqualTo("1");
  }

  @Test
  void a_forged_signature_is_refused() {
    issuer.forging = true;
    assertThat(entering()).isEqualTo("/sign-in?failed");
  }

  @Test
  void a_token_that_nobody_signed_is_refused() {
    issuer.unsigned = true;
    assertThat(entering()).isEqualTo("/sign-in?failed");
  }

  @Test
  void a_token_for_somebody_else_or_from_somebody_else_is_refused() {
    saying(token -> token.audience("another-client"));
    assertThat(entering()).isEqualTo("/sign-in?failed");
    saying(token -> token.issuer("http://127.0.0.1:1"));
    assertThat(entering()).isEqualTo("/sign-in?failed");
  }

  @Test
  void a_token_that_has_expired_is_refused() {
    saying(token ->
        token
            .issueTime(Date.from(Instant.now().minusSeconds(900)))
            .expirationTime(Date.from(Instant.now().minusSeconds(600))));
    assertThat(entering()).isEqualTo("/sign-in?failed");
  }

  @Test
  void a_nonce_of_another_sign_in_is_refused() {
    saying(token -> token.claim("nonce", "a-nonce-of-yesterday"));
    assertThat(entering()).isEqualTo("/sign-in?failed");
    saying(token -> token.claim("nonce", null));
    assertThat(entering()).isEqualTo("/sign-in?failed");
  }

  @Test
  void a_state_that_was_not_given_or_has_been_used_is_refused() {
    var visitor = desk.stranger();
    visitor.get("/sign-in");
    assertThat(visitor.get("/login/oauth2/code/oidc?code=x&state=guessed").path())
        .isEqualTo("/sign-in");
    assertThat(visitor.get("/settings").path()).isEqualTo("/sign-in");
  }

  @Test
  void a_closed_account_stays_closed_to_it() {
    desk.database().execute("update platform.officer set disabled_at = now()");
    try {
      assertThat(entering()).isEqualTo("/sign-in?closed");
    } finally {
      desk.database().execute("update platform.officer set disabled_at = null");
      officer.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    }
  }

  @Test
  void a_desk_starts_without_its_provider_and_says_when_it_does_not_answer() throws IOException {
    try (var alone = TestDesk.fresh(settings("http://127.0.0.1:9"))) {
      var answer = alone.stranger().get("/sign-in/identity");
      assertThat(answer.response().uri().getQuery()).isEqualTo("unreachable");
    }
  }

  @Test
  void a_provider_that_names_itself_otherwise_is_not_asked() throws IOException {
    try (var other = TestDesk.fresh(settings(issuer.address() + "/"))) {
      var answer = other.stranger().get("/sign-in/identity");
      assertThat(answer.response().uri().getQuery()).isEqualTo("unreachable");
    }
  }

  @Test
  void without_a_provider_there_is_no_such_door() {
    try (var plain = TestDesk.fresh()) {
      var visitor = plain.stranger();
      assertThat(visitor.get("/sign-in").document().select("#identity")).isEmpty();
      assertThat(visitor.get("/oauth2/authorization/oidc").path()).isEqualTo("/sign-in");
    }
  }
}
