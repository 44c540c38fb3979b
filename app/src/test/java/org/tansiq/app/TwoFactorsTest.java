package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tansiq.desk.platform.breakglass.BreakGlass;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;

/// For whom a password alone is not enough, how they get their first passkey, and how somebody who
/// lost theirs comes back. Passkeys themselves are a browser's: `PasskeyJourney` makes real ones;
/// here a session is made to have come by one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoFactorsTest {

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

  private static String ask(String sql) {
    return desk.database().ask(sql);
  }

  private static void cameByPasskey(Visitor visitor) {
    desk.database()
        .execute(
            "update platform.session set door = 'passkey' where key = sha256('"
                + visitor.session()
                + "'::bytea)");
  }

  private static Visitor.Answer post(Visitor by, String path, Map<String, String> words) {
    var all = new java.util.HashMap<>(words);
    all.put("_csrf", by.get("/officers").document().select("input[name=_csrf]").val());
    return by.post(path, all);
  }

  private static Visitor.Answer rule(Visitor by, String who) {
    return post(by, "/officers/rule", Map.of("rule", who, "why", "توجيه المديرية"));
  }

  private static boolean inside(Visitor visitor) {
    return visitor.get("/settings").path().equals("/settings");
  }

  /// Somebody who came in by break-glass.
  private static Visitor owner(String reason) {
    var glass = desk.door(BreakGlass.class).issue(reason);
    var owner = desk.stranger();
    owner.submit(owner.get(glass), glass, Map.of());
    return owner;
  }

  private static String entering(String login) {
    var answer = desk.stranger().signIn(login, Visitor.PASSWORD);
    return answer.path() + "?" + answer.response().uri().getQuery();
  }

  @Test
  @Order(1)
  void nobody_asks_others_for_what_they_have_not_shown_themselves() {
    assertThat(rule(staff.founder(), "everybody").status()).isEqualTo(409);
    cameByPasskey(staff.founder());
    assertThat(rule(staff.founder(), "granting").status()).isEqualTo(200);
    assertThat(Staff.confirm(staff.second()).status()).as("by password").isEqualTo(409);
    assertThat(entering(Visitor.LOGIN)).as("only proposed").isEqualTo("/?null");
  }

  @Test
  @Order(2)
  void two_decide_and_from_then_on_a_password_alone_lets_none_of_them_in() {
    desk.database()
        .execute("delete from platform.proposal where kind = 'rule' and outcome = 'waiting'");
    var reader = staff.enter("yusuf", "الديوان", "director", 0);
    rule(staff.founder(), "granting");
    var password = desk.stranger();
    password.signIn("nadia", Visitor.PASSWORD);
    assertThat(inside(password)).isTrue();
    cameByPasskey(staff.second());
    assertThat(Staff.confirm(staff.second()).status()).isEqualTo(200);

    assertThat(inside(password)).as("an open session by password alone").isFalse();
    assertThat(inside(staff.second())).as("one by passkey").isTrue();
    assertThat(entering("nadia")).isEqualTo("/sign-in?alone");
    assertThat(entering("yusuf")).as("who grants nothing").isEqualTo("/?null");
    assertThat(inside(reader)).isTrue();
    assertThat(desk.stranger().signIn("nadia", "a wrong password").response().uri().getQuery())
        .as("told only to whoever knows the password")
        .isEqualTo("failed");
    assertThat(ask("select why from audit.entry where act = 'set-sign-in-rule'"))
        .isEqualTo("granting");
  }

  @Test
  @Order(3)
  void whoever_is_given_a_right_to_grant_is_asked_at_once() {
    var reader = desk.stranger();
    reader.signIn("yusuf", Visitor.PASSWORD);
    assertThat(inside(reader)).isTrue();
    desk.database()
        .execute(
            "insert into platform.held_role (officer_id, role) values ('"
                + staff.id("yusuf")
                + "', 'chief-of-staff')");
    assertThat(inside(reader)).isFalse();
    desk.database().execute("delete from platform.held_role where role = 'chief-of-staff'");
  }

  @Test
  @Order(4)
  void an_invited_administrator_makes_a_passkey_before_anything_else() {
    var guest = staff.enter("hind", "الديوان", "system-administrator", 0);
    for (var path : new String[] {"/", "/officers", "/account", "/settings", "/account/tokens"}) {
      assertThat(guest.get(path).path()).as(path).isEqualTo("/passkeys");
    }
    var page = guest.get("/passkeys").document();
    assertThat(page.select("tansiq-passkey[data-act=add]")).hasSize(1);
    assertThat(page.select(".spine")).as("no navigation").isEmpty();
    var token = page.select("input[name=_csrf]").val();
    assertThat(
            guest.post("/account/password", Map.of("_csrf", token, "now", Visitor.PASSWORD)).path())
        .isEqualTo("/passkeys");
  }

  @Test
  @Order(5)
  void the_last_key_of_whoever_needs_one_stays() {
    var id = staff.id("nadia");
    desk.database()
        .execute(
            """
            insert into platform.passkey (credential_id, officer_id, label, public_key,
              signature_count, verified, backup_eligible, backed_up, created_at, used_at)
            values ('\\x01', '%s', 'one', '\\x02', 0, true, false, false, now(), now())
            """
                .formatted(id));
    var nadia = staff.second();
    assertThat(nadia.submit(nadia.get("/passkeys"), "/passkeys/remove", Map.of()).status())
        .isEqualTo(409);
    assertThat(ask("select count(*) from platform.passkey")).isEqualTo("1");
  }

  @Test
  @Order(6)
  void two_give_a_new_way_in_and_what_was_lost_opens_nothing_any_more() {
    var nadia = staff.id("nadia");
    assertThat(post(staff.founder(), "/officers/" + nadia + "/renew", Map.of("why", "ضاع")).path())
        .isEqualTo("/officers");
    assertThat(staff.second().get("/officers").document().select("form[action$=/confirm]"))
        .as("nobody lets themselves in")
        .isEmpty();
    desk.database()
        .execute(
            """
            insert into api.token (id, hash, prefix, officer_id, label, scopes, expires_at)
            values (gen_random_uuid(), sha256('x'), 'x', '%s', 'of a thief', '{read}', now() + interval '1 day')
            """
                .formatted(nadia));
    var link = Staff.link(Staff.confirm(owner("ضاع مفتاح")));
    var back = desk.stranger();
    var page = back.get(link);
    assertThat(page.document().select("input[name=login]")).as("the login stays").isEmpty();
    assertThat(page.document().select("input[readonly]").val()).isEqualTo("nadia");
    assertThat(back.submit(page, link, Map.of("password", "kurz", "again", "kurz")).status())
        .isEqualTo(400);
    var next = "huit lanternes sous la neige";
    back.submit(page, link, Map.of("password", next, "again", next));
    assertThat(back.get("/").path()).as("a passkey first").isEqualTo("/passkeys");
    assertThat(ask("select count(*) from platform.passkey where officer_id = '" + nadia + "'"))
        .isEqualTo("0");
    assertThat(ask("select count(*) from api.token where revoked_at is null"))
        .as("what programs read with")
        .isEqualTo("0");
    assertThat(inside(staff.second())).as("sessions that were open").isFalse();
    assertThat(desk.stranger().get(link).status()).as("once").isEqualTo(410);
    assertThat(ask("select times from platform.alarm where kind = 'renewed'")).isEqualTo("2");
    cameByPasskey(back);
    assertThat(back.get("/officers").path()).isEqualTo("/officers");
    assertThat(ask("select count(*) from audit.entry where act = 'renewed-way-in'")).isEqualTo("1");
  }

  @Test
  @Order(7)
  void one_ends_sessions_and_closes_an_account_and_two_open_it_again() {
    var yusuf = staff.id("yusuf");
    var reader = desk.stranger();
    reader.signIn("yusuf", Visitor.PASSWORD);
    post(staff.founder(), "/officers/" + yusuf + "/sign-out", Map.of("why", "حاسوب مفقود"));
    assertThat(inside(reader)).isFalse();
    assertThat(entering("yusuf")).isEqualTo("/?null");
    assertThat(post(reader, "/officers/" + yusuf + "/close", Map.of("why", "x")).response().uri())
        .as("who is no administrator")
        .asString()
        .contains("sign-in");
    post(staff.founder(), "/officers/" + yusuf + "/close", Map.of("why", "غادر"));
    assertThat(entering("yusuf")).isEqualTo("/sign-in?closed");
    post(staff.founder(), "/officers/" + yusuf + "/open", Map.of("why", "عاد"));
    assertThat(entering("yusuf")).as("only proposed").isEqualTo("/sign-in?closed");
    Staff.confirm(owner("لا أحد هنا"));
    assertThat(entering("yusuf")).isEqualTo("/?null");
    assertThat(
            ask(
                "select string_agg(act, ' ' order by id) from audit.entry where subject = '"
                    + yusuf
                    + "' and act in ('signed-out-officer', 'closed-account')"))
        .isEqualTo("signed-out-officer closed-account");
  }

  @Test
  void what_changes_how_one_gets_in_asks_for_a_fresh_sign_in() {
    try (var other = TestDesk.fresh()) {
      var officer = other.officer();
      other
          .database()
          .execute("update platform.session set opened_at = now() - interval '11 minutes'");
      var token = officer.get("/account").document().select("meta[name=_csrf]").attr("content");
      for (var path :
          new String[] {
            "/sessions/end-others",
            "/account/identity-remove",
            "/account/tokens",
            "/passkeys/remove"
          }) {
        var answer = officer.post(path, Map.of("_csrf", token, "id", "AA", "name", "x"));
        assertThat(answer.path() + "?" + answer.response().uri().getQuery())
            .as(path)
            .isEqualTo("/sign-in?again");
      }
      assertThat(officer.get("/passkeys").document().select("tansiq-passkey")).isEmpty();
      assertThat(officer.post("/webauthn/register/options", Map.of("_csrf", token)).path())
          .isEqualTo("/sign-in");
      assertThat(officer.delete("/webauthn/register/AA", token).status())
          .as("nothing removes a passkey but the page that asks whether it is the last")
          .isEqualTo(405);
      assertThat(officer.get("/passkeys/again").path()).isEqualTo("/sign-in");
      assertThat(officer.signIn(Visitor.LOGIN, Visitor.PASSWORD).path()).isEqualTo("/passkeys");
      assertThat(officer.get("/passkeys").document().select("tansiq-passkey")).hasSize(1);
    }
  }

  @Test
  void a_desk_behind_tls_asks_those_who_grant_from_its_first_day() {
    try (var behind = TestDesk.fresh("--tansiq.sign-in.origin=https://desk.example")) {
      var link = behind.door(FirstLink.class).issue();
      var page = behind.stranger().get(link);
      assertThat(page.status()).isEqualTo(200);
      assertThat(
              behind
                  .database()
                  .ask(
                      "select platform.must_prove('" + new java.util.UUID(0, 9) + "', 'granting')"))
          .isEqualTo("f");
      assertThat(behind.database().ask("select count(*) from platform.sign_in_rule"))
          .as("nobody has decided")
          .isEqualTo("0");
      assertThat(behind.door(org.tansiq.desk.platform.officers.StrongDoors.class).rule().code())
          .isEqualTo("granting");
    }
  }

  @Test
  void the_founder_who_lost_all_comes_back_with_the_owner_of_the_machine() {
    try (var lonely = TestDesk.fresh()) {
      lonely.officer();
      var glass = lonely.door(BreakGlass.class).issue("ضاعت كلمة السر");
      var owner = lonely.stranger();
      owner.submit(owner.get(glass), glass, Map.of());
      var id = lonely.database().ask("select id from platform.officer where login = 'salma'");
      var page = owner.get("/officers");
      var link =
          Staff.link(owner.submit(page, "/officers/" + id + "/renew", Map.of("why", "ضاعت")));
      var back = lonely.stranger();
      var next = "huit lanternes sous la neige";
      back.submit(back.get(link), link, Map.of("password", next, "again", next));
      assertThat(back.get("/settings").path()).isEqualTo("/settings");
      var emergency =
          lonely.database().ask("select id from platform.officer where login <> 'salma'");
      assertThat(post(owner, "/officers/" + emergency + "/renew", Map.of("why", "لي")).status())
          .as("the emergency's own account gets nothing that lasts")
          .isEqualTo(404);
      assertThat(lonely.stranger().signIn(Visitor.LOGIN, Visitor.PASSWORD).path())
          .isEqualTo("/sign-in");
    }
  }

  @Test
  @Order(8)
  void the_database_and_the_policy_mean_the_same_by_granting() {
    for (var role : Role.values()) {
      desk.database()
          .execute(
              "insert into platform.officer (id, name, unit, login, password_hash) values"
                  + " (gen_random_uuid(), 'x', '', 'one-"
                  + role.code()
                  + "', '')");
      desk.database()
          .execute(
              "insert into platform.held_role select id, '"
                  + role.code()
                  + "' from platform.officer where login = 'one-"
                  + role.code()
                  + "'");
      desk.database().execute("delete from platform.sign_in_rule");
      assertThat(
              ask(
                  "select platform.must_prove(id, 'granting') from platform.officer where login ="
                      + " 'one-"
                      + role.code()
                      + "'"))
          .as(role.code())
          .isEqualTo(Policy.allows(role, Deed.CONFIRM_GRANTS) ? "t" : "f");
      desk.database()
          .execute("delete from platform.officer where login = 'one-" + role.code() + "'");
    }
    assertThat(Arrays.stream(Role.values()).filter(r -> Policy.allows(r, Deed.PROPOSE_GRANTS)))
        .allMatch(role -> Policy.allows(role, Deed.CONFIRM_GRANTS));
  }
}
