package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
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
    assertThat(officer.submit(asked, "/sign-in/identity", Map.of()).path()).isEqualTo("/");
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

  private static Visitor.Answer through(Visitor visitor) {
    return visitor.submit(visitor.get("/sign-in"), "/sign-in/identity", Map.of());
  }

  private static String entering() {
    var answer = through(desk.stranger());
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
    assertThat(through(visitor).path()).isEqualTo("/");
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
  void a_sign_in_there_that_is_older_than_a_session_may_be_is_refused() {
    saying(
        token -> token.claim("auth_time", Instant.now().minusSeconds(13 * 3600).getEpochSecond()));
    assertThat(entering()).isEqualTo("/sign-in?failed");
    saying(token -> token.claim("auth_time", null));
    assertThat(entering()).isEqualTo("/sign-in?failed");
    assertThat(issuer.asked).containsEntry("max_age", "43200");
  }

  @Test
  void where_two_factors_are_set_a_token_that_names_none_of_them_lets_nobody_in()
      throws IOException {
    var settings = Arrays.copyOf(settings(issuer.address()), 4);
    settings[3] = "--tansiq.oidc.acr=phr,phrh";
    try (var strict = TestDesk.fresh(settings)) {
      var own = strict.officer();
      own.submit(own.get("/account"), "/account/identity", Map.of());
      saying(token -> token.claim("acr", "phr"));
      own.submit(own.get("/account?link"), "/sign-in/identity", Map.of());
      assertThat(issuer.asked).containsEntry("acr_values", "phr phrh");
      strict.database().execute("insert into platform.sign_in_rule (who) values ('everybody')");
      assertThat(through(strict.stranger()).path()).isEqualTo("/");
      for (var said : new String[] {"pwd", "phr2", ""}) {
        saying(token -> token.claim("acr", said.isEmpty() ? null : said));
        var answer = through(strict.stranger());
        assertThat(answer.response().uri().getQuery()).as(said).isEqualTo("alone");
      }
    }
  }

  @Test
  void a_provider_that_asks_for_one_factor_is_not_enough_where_two_are_asked() {
    desk.database().execute("insert into platform.sign_in_rule (who) values ('everybody')");
    try {
      assertThat(entering()).isEqualTo("/sign-in?alone");
    } finally {
      desk.database().execute("delete from platform.sign_in_rule");
      officer.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    }
  }

  @Test
  void no_link_of_another_page_begins_a_session() {
    var visitor = desk.stranger();
    for (var path : List.of("/sign-in/identity", "/oauth2/authorization/oidc")) {
      visitor.get(path);
      assertThat(visitor.get("/settings").path()).as(path).isEqualTo("/sign-in");
    }
    assertThat(visitor.post("/sign-in/identity", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.get("/settings").path()).isEqualTo("/sign-in");
  }

  @Test
  void what_a_provider_sends_elsewhere_is_not_followed() {
    issuer.elsewhere = true;
    try {
      assertThat(entering()).isEqualTo("/sign-in?failed");
      assertThat(issuer.followed).isFalse();
    } finally {
      issuer.elsewhere = false;
    }
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
      var answer = through(alone.stranger());
      assertThat(answer.response().uri().getQuery()).isEqualTo("unreachable");
    }
  }

  @Test
  void a_provider_that_names_itself_otherwise_is_not_asked() throws IOException {
    try (var other = TestDesk.fresh(settings(issuer.address() + "/"))) {
      var answer = through(other.stranger());
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
