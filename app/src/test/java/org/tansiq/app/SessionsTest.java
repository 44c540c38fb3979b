package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.tansiq.desk.platform.breakglass.BreakGlass;

/// Who is signed in where, on every instance that shares the database.
class SessionsTest {

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

  private static Visitor signedIn() {
    var visitor = desk.stranger();
    assertThat(visitor.signIn(Visitor.LOGIN, Visitor.PASSWORD).path()).isEqualTo("/");
    return visitor;
  }

  private static boolean inside(Visitor visitor) {
    return visitor.get("/settings").path().equals("/settings");
  }

  private static String ask(String sql) {
    return desk.database().ask(sql);
  }

  @Test
  void a_second_instance_knows_the_session_and_one_that_starts_anew_too() {
    var visitor = signedIn();
    try (var second = desk.beside()) {
      var there = visitor.at(second);
      assertThat(inside(there)).isTrue();
      there.submit(there.get("/"), "/sign-out", Map.of());
    }
    assertThat(inside(visitor)).as("signed out there is signed out here").isFalse();
  }

  @Test
  void only_a_hash_of_the_cookie_is_kept() {
    var visitor = signedIn();
    assertThat(visitor.session()).hasSize(43);
    assertThat(
            ask(
                "select count(*) from platform.session where key = sha256('"
                    + visitor.session()
                    + "'::bytea)"))
        .isEqualTo("1");
  }

  @Test
  void reading_pages_writes_nothing() {
    var visitor = signedIn();
    visitor.get("/");
    var before =
        ask("select xmin || ' ' || used_at from platform.session order by used_at desc limit 1");
    for (int i = 0; i < 20; i++) {
      visitor.get("/settings");
    }
    assertThat(
            ask(
                "select xmin || ' ' || used_at from platform.session order by used_at desc limit 1"))
        .isEqualTo(before);
  }

  @Test
  void half_an_hour_without_a_request_ends_it_and_so_do_twelve_with() {
    var visitor = signedIn();
    backdate("used_at = now() - interval '29 minutes'", visitor);
    assertThat(inside(visitor)).isTrue();
    backdate("used_at = now() - interval '31 minutes'", visitor);
    assertThat(inside(visitor)).isFalse();
    var other = signedIn();
    assertThat(ask("select max(ends_at - opened_at) from platform.session where door = 'password'"))
        .isEqualTo("12:00:00");
    backdate("ends_at = now() - interval '1 second'", other);
    assertThat(inside(other)).isFalse();
  }

  private static void backdate(String change, Visitor visitor) {
    desk.database()
        .execute(
            "update platform.session set "
                + change
                + " where key = sha256('"
                + visitor.session()
                + "'::bytea)");
  }

  @Test
  void an_officer_sees_their_sessions_and_ends_one_or_all_others() {
    var one = signedIn();
    var two = signedIn();
    var page = one.get("/account");
    assertThat(page.document().select("tr[data-place=here]")).hasSize(1);
    var other =
        ask("select id from platform.session where key = sha256('" + two.session() + "'::bytea)");
    var token = page.document().select("meta[name=_csrf]").attr("content");
    assertThat(
            one.post("/sessions/end", Map.of("id", other, "_csrf", token))
                .response()
                .uri()
                .getQuery())
        .isEqualTo("ended");
    assertThat(inside(two)).isFalse();
    var three = signedIn();
    one.submit(one.get("/account"), "/sessions/end-others", Map.of());
    assertThat(inside(three)).isFalse();
    assertThat(inside(one)).isTrue();
    assertThat(
            ask("select count(*) > 1 from audit.entry where act = 'ended-sessions' and why <> ''"))
        .isEqualTo("t");
  }

  @Test
  void a_new_password_is_weighed_and_ends_the_other_sessions() {
    var one = signedIn();
    var other = signedIn();
    assertThat(change(one, "faux", "sept lanternes oubliées", "sept lanternes oubliées").status())
        .isEqualTo(403);
    for (var weak :
        new String[] {
          "trop court",
          "password1234",
          "aaaaaaaaaaaaaaaa",
          "salma et la mer",
          "tansiq au grand large"
        }) {
      assertThat(change(one, Visitor.PASSWORD, weak, weak).status()).as(weak).isEqualTo(400);
    }
    assertThat(inside(other)).isTrue();
    var arabic = "سبع قناديل منسية في آخر الدرب القديم بعد المطر الأول ثم نامت المدينة كلها";
    assertThat(change(one, Visitor.PASSWORD, arabic, arabic).response().uri().getQuery())
        .isEqualTo("changed-4");
    assertThat(inside(other)).isFalse();
    assertThat(inside(one)).isTrue();
    assertThat(desk.stranger().signIn(Visitor.LOGIN, arabic).path()).isEqualTo("/");
    assertThat(desk.stranger().signIn(Visitor.LOGIN, arabic + "!").path()).isEqualTo("/sign-in");
    assertThat(change(one, arabic, Visitor.PASSWORD, Visitor.PASSWORD).response().uri().getQuery())
        .startsWith("changed-");
  }

  private static Visitor.Answer change(Visitor by, String now, String next, String again) {
    return by.submit(
        by.get("/account"), "/account/password", Map.of("now", now, "next", next, "again", again));
  }

  @Test
  void a_closed_account_is_out_at_once_and_told_only_with_its_password() {
    var visitor = signedIn();
    desk.database()
        .execute("update platform.officer set disabled_at = now() where login = 'salma'");
    try {
      assertThat(inside(visitor)).isFalse();
      assertThat(ask("select count(*) from platform.session where officer_id is not null"))
          .isEqualTo("0");
      assertThat(query(desk.stranger().signIn(Visitor.LOGIN, Visitor.PASSWORD)))
          .isEqualTo("closed");
      assertThat(query(desk.stranger().signIn(Visitor.LOGIN, "un mot de passe faux")))
          .isEqualTo("failed");
    } finally {
      desk.database()
          .execute("update platform.officer set disabled_at = null where login = 'salma'");
    }
    assertThat(inside(signedIn())).isTrue();
  }

  private static String query(Visitor.Answer answer) {
    return String.valueOf(answer.response().uri().getQuery());
  }

  @Test
  void an_account_unused_for_a_month_is_closed_until_somebody_opens_it() {
    desk.database()
        .execute(
            "update platform.officer set used_at = now() - interval '31 days' where login = 'salma'");
    assertThat(query(desk.stranger().signIn(Visitor.LOGIN, Visitor.PASSWORD))).isEqualTo("closed");
    desk.database()
        .execute("update platform.officer set disabled_at = now() where login = 'salma'");
    desk.database().execute("update platform.officer set disabled_at = null where login = 'salma'");
    assertThat(inside(signedIn())).isTrue();
  }

  @Test
  void every_hour_the_desk_closes_what_nobody_uses_and_tells_the_ledger() {
    desk.database()
        .execute(
            """
            insert into platform.officer (id, name, unit, login, password_hash, used_at)
            values ('0e9d1c1e-0000-4000-8000-000000000001', 'Unused', '', 'unused', '',
              now() - interval '31 days')
            """);
    var hourly =
        desk.door(ScheduledTaskHolder.class).getScheduledTasks().stream()
            .filter(task -> task.toString().contains("UnusedAccounts"))
            .toList();
    assertThat(hourly).hasSize(1);

    hourly.getFirst().getTask().getRunnable().run();

    assertThat(ask("select disabled_at is not null from platform.officer where login = 'unused'"))
        .isEqualTo("t");
    assertThat(ask("select disabled_at is null from platform.officer where login = 'salma'"))
        .isEqualTo("t");
    assertThat(
            ask(
                "select subject from audit.entry where act = 'closed-unused-account'"
                    + " order by id desc limit 1"))
        .isEqualTo("0e9d1c1e-0000-4000-8000-000000000001");
  }

  @Test
  void break_glass_is_once_shown_everywhere_told_to_all_and_gets_no_lasting_door() {
    var officer = signedIn();
    var link = desk.door(BreakGlass.class).issue("المسؤول مسافر");
    var owner = desk.stranger();
    var page = owner.get(link);
    assertThat(page.body()).contains("المسؤول مسافر");
    owner.submit(page, link, Map.of());
    for (var path : new String[] {"/", "/settings", "/account", "/nowhere"}) {
      assertThat(owner.get(path).document().select("#break-glass")).as(path).hasSize(1);
    }
    assertThat(desk.stranger().get(link).status()).as("used").isEqualTo(410);
    assertThat(owner.get("/passkeys").status()).isEqualTo(403);
    assertThat(ask("select ends_at - opened_at from platform.session where door = 'break-glass'"))
        .isEqualTo("01:00:00");
    var alarm = officer.get("/").document().select("[data-alarm]");
    assertThat(alarm.text()).contains("المسؤول مسافر");
    officer.submit(officer.get("/"), "/alarms/" + alarm.attr("data-alarm") + "/seen", Map.of());
    assertThat(officer.get("/").document().select("[data-alarm]")).isEmpty();
    assertThat(
            ask(
                "select string_agg(act, ' ' order by id) from audit.entry where act like '%glass'"
                    + " or act like '%alarm'"))
        .isEqualTo("issued-break-glass entered-break-glass acknowledged-alarm");
    desk.database()
        .execute("update platform.break_glass set expires_at = now() - interval '1 second'");
    var late = desk.door(BreakGlass.class).issue("encore");
    desk.database()
        .execute("update platform.break_glass set expires_at = now() - interval '1 second'");
    assertThat(desk.stranger().get(late).status()).isEqualTo(410);
  }
}
