package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;

/// Rights are given by two and taken by one.
class OfficersPagesTest {

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

  @Test
  void whoever_is_alone_invites_first_somebody_who_can_confirm() {
    try (var lonely = TestDesk.fresh()) {
      var founder = lonely.officer();
      assertThat(founder.get("/officers").body()).contains("أنت وحدك");
      var refused = Staff.invite(founder, "desk", "desk-officer", 0);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(Staff.link(Staff.invite(founder, "chief", "chief-of-staff", 1)))
          .startsWith("/first/");
    }
  }

  @Test
  void nobody_confirms_what_they_proposed_or_what_concerns_them() {
    var reader = staff.enter("yusuf", "الديوان", "director", 0);
    assertThat(propose(staff.founder(), "yusuf", "legal-adviser").status()).isEqualTo(200);
    assertThat(staff.founder().get("/officers").document().select("form[action$=/confirm]"))
        .as("the proposer is offered no confirmation")
        .isEmpty();
    var waiting = desk.database().ask("select id from platform.proposal where outcome = 'waiting'");
    var own = post(staff.founder(), "/officers/proposals/" + waiting + "/confirm");
    assertThat(own.status()).isEqualTo(403);
    assertThat(reader.get("/officers").status()).as("a reader of records").isEqualTo(403);

    Staff.confirm(staff.second());
    assertThat(post(staff.second(), "/officers/proposals/" + waiting + "/confirm").status())
        .as("once")
        .isEqualTo(409);
    assertThat(roles("yusuf")).isEqualTo("director legal-adviser");

    assertThat(propose(staff.founder(), "nadia", "director").status()).isEqualTo(200);
    assertThat(staff.second().get("/officers").document().select("form[action$=/confirm]"))
        .as("nobody confirms what concerns them")
        .isEmpty();
    assertThat(
            desk.database()
                .ask("select count(*) > 3 from audit.entry where act = 'proposed-grant'"))
        .isEqualTo("t");
    desk.database()
        .execute("update platform.proposal set outcome = 'refused' where outcome = 'waiting'");
  }

  @Test
  void a_withdrawal_acts_at_once_on_an_open_session() {
    var reader = staff.enter("karim", "الديوان", "director", 1);
    assertThat(reader.get("/engagements").status()).isEqualTo(200);
    var id = staff.id("karim");
    staff
        .second()
        .submit(
            staff.second().get("/officers"),
            "/officers/" + id + "/role",
            Map.of("role", "director", "why", "غادر"));
    var withdrawn =
        post(
            staff.founder(),
            "/officers/" + id + "/withdraw",
            Map.of("role", "director", "why", "غادر"));
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(reader.get("/engagements").status()).isEqualTo(403);
    desk.database()
        .execute("update platform.proposal set outcome = 'refused' where outcome = 'waiting'");
  }

  @Test
  void an_administrator_sees_no_record_and_an_inspector_the_ledger_alone() {
    var inspector = staff.enter("amina", "الديوان", "inspector", 3);
    for (var path : new String[] {"/engagements", "/search?q=x", "/intake", "/partners"}) {
      assertThat(staff.second().get(path).status()).as(path).isEqualTo(403);
      assertThat(inspector.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(staff.second().get("/").path()).isEqualTo("/officers");
    assertThat(inspector.get("/").path()).isEqualTo("/ledger");
    assertThat(staff.second().get("/ledger").status()).isEqualTo(403);
    var ledger = inspector.get("/ledger?act=enrolled").document();
    assertThat(ledger.select("tbody tr")).hasSizeGreaterThan(2);
    assertThat(inspector.get("/ledger?from=2001-01-01&to=2001-02-01").document().select("tbody tr"))
        .isEmpty();
    assertThat(inspector.get("/ledger?officer=nobody").status()).isEqualTo(400);
  }

  @Test
  void the_last_administrator_stays_one() {
    try (var lonely = TestDesk.fresh()) {
      var founder = lonely.officer();
      var id = lonely.database().ask("select id from platform.officer");
      var page = founder.get("/officers");
      var refused =
          founder.submit(
              page,
              "/officers/" + id + "/role",
              Map.of("role", "system-administrator", "why", "x"));
      assertThat(refused.status()).isEqualTo(409);
      var token = page.document().select("input[name=_csrf]").first();
      var withdrawn =
          founder.post(
              "/officers/" + id + "/withdraw",
              Map.of(
                  "_csrf", String.valueOf(token == null ? "" : token.val()),
                  "role", "system-administrator",
                  "why", "x"));
      assertThat(withdrawn.status()).isEqualTo(409);
    }
  }

  @Test
  void the_database_knows_the_same_roles_as_the_policy() {
    for (var role : Role.values()) {
      assertThat(
              desk.database()
                  .ask("select content from platform.role where code = '" + role.code() + "'"))
          .as(role.code())
          .isEqualTo(role.content() ? "t" : "f");
      var reads =
          Policy.allows(role, Deed.READ_REGISTER) || Policy.allows(role, Deed.READ_ARTICLES);
      assertThat(reads).as(role.code()).isEqualTo(role.content());
    }
    assertThat(desk.database().ask("select count(*) from platform.role"))
        .isEqualTo(String.valueOf(Role.values().length));
    assertThat(
            Arrays.stream(Deed.values()).filter(d -> Policy.allows(Role.SYSTEM_ADMINISTRATOR, d)))
        .containsExactlyInAnyOrder(
            Deed.SEE_OFFICERS,
            Deed.PROPOSE_GRANTS,
            Deed.CONFIRM_GRANTS,
            Deed.SEE_RETENTION,
            Deed.MANAGE_DEMO);
  }

  private static Visitor.Answer propose(Visitor by, String login, String role) {
    return by.submit(
        by.get("/officers"),
        "/officers/" + staff.id(login) + "/role",
        Map.of("role", role, "why", "مهام جديدة"));
  }

  private static Visitor.Answer post(Visitor by, String path) {
    return post(by, path, Map.of());
  }

  private static Visitor.Answer post(Visitor by, String path, Map<String, String> words) {
    var token = by.get("/officers").document().select("input[name=_csrf]").first();
    var all = new java.util.HashMap<>(words);
    all.put("_csrf", String.valueOf(token == null ? "" : token.val()));
    return by.post(path, all);
  }

  private static String roles(String login) {
    return desk.database()
        .ask(
            """
            select string_agg(h.role, ' ' order by h.role) from platform.held_role h
            join platform.officer o on o.id = h.officer_id where o.login = '%s'
            """
                .formatted(login));
  }
}
