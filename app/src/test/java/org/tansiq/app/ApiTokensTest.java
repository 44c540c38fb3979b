package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A token opens what its officer may see, for what it was made for, as long as it lives, and
/// nothing else opens anything.
@ExtendWith(OutputCaptureExtension.class)
class ApiTokensTest {

  private static final String LIST = "/api/v1/organisations";
  private static final String UNKNOWN =
      "application/problem+json 401 tag:tansiq.example,2026:token-unknown";

  private static TestDesk desk;
  private static Staff staff;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh("--tansiq.api.requests-per-minute=20");
    staff = new Staff(desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Visitor officer(String login, String role) {
    return staff.enter(login, "مكتب " + login, role, 1);
  }

  private static void sql(String sql, Object... values) {
    desk.database().execute(sql.formatted(values));
  }

  private static String entries(String act, String why) {
    return desk.database()
        .ask(
            "select count(*) from audit.entry where act = '%s' and why like '%s'"
                .formatted(act, why));
  }

  private static UUID organisation(String label) {
    var id = UUID.randomUUID();
    sql(
        "insert into register.organisation (id, kind, name_en, name_key, status, label) values ('%s', 'ministry', 'x', 'x', 'confirmed', %s)",
        id, label);
    return id;
  }

  @Test
  void forged_tokens_open_nothing_and_are_told_once_a_minute(CapturedOutput output) {
    var real = Program.of(desk, officer("forged", "desk-officer")).token();
    var last = real.charAt(real.length() - 1) == 'A' ? 'B' : 'A';
    for (var forged :
        List.of(
            "",
            "x",
            real.substring(1),
            real + "A",
            real.toUpperCase(java.util.Locale.ROOT),
            real.substring(0, real.length() - 1) + last,
            real.substring(0, 16) + "A".repeat(43),
            "' or true --",
            "A".repeat(7000))) {
      if (!forged.isEmpty()) {
        assertThat(new Program(desk, forged).get(LIST).problem()).as(forged).isEqualTo(UNKNOWN);
      }
    }
    assertThat(new Program(desk, "").get(LIST, "Authorization", "Basic " + real).problem())
        .isEqualTo(UNKNOWN);
    assertThat(new Program(desk, real).get(LIST, "Authorization", "Bearer " + real).problem())
        .as("two at once")
        .isEqualTo(UNKNOWN);
    assertThat(entries("refused-token", "refused.token-unknown")).isEqualTo("1");
    assertThat(output.getAll()).doesNotContain(real);
    assertThat(
            desk.database()
                .ask("select count(*) from audit.entry e where e::text like '%" + real + "%'"))
        .isEqualTo("0");
  }

  @Test
  void an_expired_token_is_told_so_and_a_revoked_one_is_not_replayed() {
    var owner = officer("ended", "desk-officer");
    var program = Program.of(desk, owner);
    var prefix = program.token().substring(0, 15);
    assertThat(program.get(LIST).status()).isEqualTo(200);
    sql(
        "update api.token set made_at = now() - interval '9 days', expires_at = now() - interval '1 second' where prefix = '%s'",
        prefix);
    assertThat(program.get(LIST).problem())
        .isEqualTo("application/problem+json 401 tag:tansiq.example,2026:token-expired");
    assertThat(owner.get("/account/tokens").document().select("tr[data-token=EXPIRED]")).hasSize(1);

    var other = Program.of(desk, owner);
    var answered = other.get(LIST);
    var page = owner.get("/account/tokens");
    var form = page.document().select("tr[data-token=LIVE] form");
    owner.post(
        "/account/tokens/revoke",
        Map.of("_csrf", form.select("[name=_csrf]").val(), "id", form.select("[name=id]").val()));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(other.get(LIST).problem())
        .isEqualTo("application/problem+json 401 tag:tansiq.example,2026:token-revoked");
    assertThat(other.get(LIST, "If-None-Match", answered.header("ETag")).status()).isEqualTo(401);
    assertThat(entries("refused-token", "refused.token-%ed"))
        .as("each of the two once, however often it is tried")
        .isEqualTo("2");
  }

  @Test
  void nobody_ends_or_sees_the_token_of_somebody_else() {
    var owner = officer("own", "desk-officer");
    var other = officer("other", "desk-officer");
    var program = Program.of(desk, owner);
    var id =
        desk.database()
            .ask(
                "select id from api.token where prefix = '%s'"
                    .formatted(program.token().substring(0, 15)));
    var csrf = other.get("/account/tokens").document().select("input[name=_csrf]").val();
    assertThat(other.post("/account/tokens/revoke", Map.of("_csrf", csrf, "id", id)).status())
        .isEqualTo(404);
    assertThat(other.get("/account/tokens").body()).doesNotContain(id);
    assertThat(program.get(LIST).status()).isEqualTo(200);
  }

  @Test
  void a_token_is_for_what_it_was_made_for() {
    var owner = officer("scoped", "desk-officer");
    var program = Program.of(desk, owner, "read:search");
    assertThat(program.get("/api/v1/search?q=x").status()).isEqualTo(200);
    for (var path : List.of(LIST, "/api/v1/changes", "/api/v1/sources/" + UUID.randomUUID())) {
      var refused = program.get(path);
      assertThat(refused.problem())
          .isEqualTo("application/problem+json 403 tag:tansiq.example,2026:scope-missing");
      assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
    }
  }

  @Test
  void it_lives_ninety_days_at_most_and_says_what_it_is_for() {
    var owner = officer("limits", "desk-officer");
    for (int days : new int[] {0, -1, 91, 100_000}) {
      assertThat(Program.make(owner, "x", Program.ALL_SCOPES, days).status()).isEqualTo(400);
    }
    assertThat(Program.make(owner, " ", Program.ALL_SCOPES, 7).status()).isEqualTo(400);
    assertThat(Program.make(owner, "x".repeat(61), Program.ALL_SCOPES, 7).status()).isEqualTo(400);
    assertThat(Program.make(owner, "x", List.of("write:everything"), 7).status()).isEqualTo(400);
    for (int i = 0; i < 10; i++) {
      assertThat(Program.make(owner, "x", Program.ALL_SCOPES, 7).status()).isEqualTo(200);
    }
    assertThat(Program.make(owner, "x", Program.ALL_SCOPES, 7).status()).isEqualTo(409);
  }

  @Test
  void whoever_may_not_take_records_out_makes_none() {
    for (var role : List.of("director", "system-administrator", "inspector")) {
      var officer = officer("no-" + role, role);
      assertThat(officer.get("/account").body()).as(role).doesNotContain("/account/tokens");
      assertThat(officer.get("/account/tokens").status()).as(role).isEqualTo(403);
      var csrf = officer.get("/account").document().select("input[name=_csrf]").val();
      assertThat(
              officer
                  .post(
                      "/account/tokens",
                      Map.of("_csrf", csrf, "label", "x", "scope", "read:register", "days", "7"))
                  .status())
          .as(role)
          .isEqualTo(403);
    }
  }

  @Test
  void what_the_officer_loses_the_token_loses_with_the_next_request() {
    var owner = officer("falling", "desk-officer");
    var program = Program.of(desk, owner);
    var label = desk.database().ask("select platform.label_of(1, '{}', '{}')");
    var restricted = organisation(label);
    var path = LIST + "/" + restricted;
    assertThat(program.get(path).status()).isEqualTo(200);
    sql("update platform.officer set clearance = 0 where login = 'falling'");
    assertThat(program.get(path).status()).isEqualTo(404);
    sql("update platform.officer set clearance = 1 where login = 'falling'");
    assertThat(program.get(path).status()).isEqualTo(200);
    sql("delete from platform.held_role where officer_id = '%s'", staff.id("falling"));
    assertThat(program.get(path).status()).isEqualTo(403);
  }

  @Test
  void another_units_record_is_not_there_whatever_is_asked_for() {
    var owner = officer("south", "desk-officer");
    officer("north", "desk-officer");
    var program = Program.of(desk, owner);
    var label = desk.database().ask("select platform.label_of(0, array['مكتب north'], '{}')");
    var theirs = organisation(label);
    var none = program.get(LIST + "/" + UUID.randomUUID());
    var hidden = program.get(LIST + "/" + theirs);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body().replaceAll("[0-9a-f-]{36}", "ID"))
        .isEqualTo(none.body().replaceAll("[0-9a-f-]{36}", "ID"));
    assertThat(program.ids(LIST, 200)).doesNotContain(theirs);
    assertThat(program.get("/api/v1/engagements?organisation=" + theirs).json().get("items"))
        .isEmpty();
  }

  @Test
  void an_account_that_closes_takes_its_tokens_and_does_not_bring_them_back() {
    var program = Program.of(desk, officer("closing", "desk-officer"));
    assertThat(program.get(LIST).status()).isEqualTo(200);
    sql("update platform.officer set disabled_at = now() where login = 'closing'");
    assertThat(program.get(LIST).status()).isEqualTo(401);
    sql("update platform.officer set disabled_at = null where login = 'closing'");
    assertThat(program.get(LIST).status()).isEqualTo(401);
    var unused = Program.of(desk, officer("unused", "desk-officer"));
    sql("update platform.officer set used_at = now() - interval '31 days' where login = 'unused'");
    assertThat(unused.get(LIST).status()).isEqualTo(401);
  }

  @Test
  void more_than_its_share_waits_on_every_instance_and_others_do_not() {
    var program = Program.of(desk, officer("eager", "desk-officer"));
    try (var second = desk.beside("--tansiq.api.requests-per-minute=20")) {
      var there = new Program(second, program.token());
      for (int i = 0; i < 10; i++) {
        assertThat(program.get(LIST).status()).isEqualTo(200);
        assertThat(there.get(LIST).status()).isEqualTo(200);
      }
      var refused = program.get(LIST).status() == 429 ? program.get(LIST) : there.get(LIST);
      assertThat(refused.problem())
          .isEqualTo("application/problem+json 429 tag:tansiq.example,2026:too-many-requests");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
      assertThat(refused.header("RateLimit")).startsWith("\"token\";r=0;t=");
      assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"token\";q=20;w=60");
    }
    var other = Program.of(desk, officer("patient", "desk-officer"));
    assertThat(other.get(LIST).header("RateLimit")).startsWith("\"token\";r=19;");
  }
}
