package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What is refused and what fails is known afterwards, in the ledger or the log, and says nothing
/// to whoever asked.
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

  private static TestDesk desk;
  private static Staff staff;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String noted(String login) {
    return desk.database()
        .ask(
            """
            select coalesce(string_agg(subject || ' ' || why, ', ' order by id), '') from audit.entry
            where act = 'refused-deed' and officer_id = '%s'
            """
                .formatted(staff.id(login)));
  }

  @Test
  void whoever_asks_for_what_they_may_not_is_in_the_ledger_and_what_they_asked_is_not() {
    var reader = staff.enter("yusuf", "الديوان", "director", 0);
    assertThat(reader.get("/ledger?act=qarnabit").status()).isEqualTo(403);
    assertThat(reader.post("/sign-out", Map.of("_csrf", "guessed")).status()).isEqualTo(403);
    assertThat(noted("yusuf"))
        .isEqualTo("refused.not-allowed /ledger, refused.form-expired /sign-out");
  }

  @Test
  void a_passkey_that_is_none_is_a_failed_sign_in() throws IOException, InterruptedException {
    var stranger = desk.stranger();
    var token = stranger.get("/sign-in").document().select("meta[name=_csrf]").attr("content");
    if (token.isEmpty()) {
      token = stranger.get("/sign-in").document().select("input[name=_csrf]").attr("value");
    }
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(desk.address() + "/login/webauthn"))
                  .header("Cookie", "tansiq=" + stranger.session())
                  .header("X-CSRF-TOKEN", token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
    }
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from audit.entry where act = 'sign-in-failed' and why like"
                        + " 'passkey %'"))
        .isEqualTo("1");
  }

  @Test
  void a_fault_is_told_by_its_number_and_the_log_has_the_rest(CapturedOutput output) {
    desk.database().execute("revoke select on register.engagement from tansiq_desk");
    try {
      var page = staff.founder().get("/engagements");
      assertThat(page.status()).isEqualTo(500);
      assertThat(page.body())
          .doesNotContain("permission denied", "register.engagement", "Exception", "org.tansiq");
      var number = output.getAll().replaceFirst("(?s).*Fault (\\w{8}) at GET /engagements.*", "$1");
      assertThat(number).hasSize(8);
      assertThat(page.body()).contains(number);
      assertThat(output.getAll()).contains("permission denied");
    } finally {
      desk.database().execute("grant select on register.engagement to tansiq_desk");
    }
    assertThat(staff.founder().get("/engagements").status()).as("and works on").isEqualTo(200);
  }

  @Test
  void a_line_of_the_log_is_one_line_and_says_when_and_in_which_zone(CapturedOutput output) {
    var forged = "2030-01-01T00:00:00Z ERROR Forged: all is well";
    LoggerFactory.getLogger(RefusalsTest.class)
        .warn("said {}", "x\r\n" + forged, new IllegalStateException("thrown\n" + forged));
    assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2030-01-01"));
    assertThat(output.getAll().lines())
        .anyMatch(line ->
            line.matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d) WARN  RefusalsTest: said"
                    + " x \\| 2030-01-01.*"))
        .anyMatch(line -> line.matches(".*IllegalStateException: thrown \\| 2030-01-01.*"))
        .anyMatch(line -> line.startsWith("\tat org.tansiq.app.RefusalsTest"));
  }
}
