package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.officers.FirstLink;

/// Who gets in, and what everybody else is told.
class SignInPagesTest {

  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void the_first_officer_is_in_after_the_form() {
    assertThat(officer.get("/").document().select(".who").text()).contains("سلمى البقالي");
  }

  @Test
  void a_used_link_refuses_and_a_new_one_voids_the_one_before() {
    var first = desk.door(FirstLink.class).issue();
    var second = desk.door(FirstLink.class).issue();
    assertThat(desk.stranger().get(first).status()).isEqualTo(410);
    assertThat(desk.stranger().get(second).status()).isEqualTo(200);
    assertThat(desk.database().ask("select token_hash from platform.first_link"))
        .isNotEqualTo(second.substring("/first/".length()));
  }

  @Test
  void everything_but_the_door_asks_to_sign_in() {
    for (var path : new String[] {"/", "/engagements", "/search?q=x", "/anything"}) {
      assertThat(desk.stranger().get(path).path()).as(path).isEqualTo("/sign-in");
    }
    assertThat(desk.stranger().get("/assets/look.css").status()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_says_so_and_the_right_one_leads_in() {
    var visitor = desk.stranger();
    assertThat(visitor.signIn(Visitor.LOGIN, "une mauvaise réponse").response().uri().getQuery())
        .isEqualTo("failed");
    assertThat(visitor.signIn("SALMA", Visitor.PASSWORD).path()).isEqualTo("/");
    assertThat(desk.database().ask("select count(*) > 0 from audit.entry where act = 'signed-in'"))
        .isEqualTo("t");
    assertThat(
            desk.database()
                .ask("select count(*) from audit.entry where why ~* 'salma' or subject ~* 'salma'"))
        .as("no login in the ledger")
        .isEqualTo("0");
  }

  @Test
  void what_is_not_there_is_a_refusal_in_the_readers_language_and_no_fault() {
    var missing = officer.get("/nowhere");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.document().select(".refusal").text()).contains("/nowhere");
    assertThat(missing.document().select(".who")).isNotEmpty();
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var refused = officer.post("/sign-out", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(officer.get("/").path()).as("still signed in").isEqualTo("/");
  }

  @Test
  void every_page_forbids_scripts_and_frames_of_others() {
    for (var path : new String[] {"/sign-in", "/", "/nowhere", "/assets/look.css"}) {
      var answer = officer.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.document().select("script:not([src]), style, [style], [onclick]"))
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void the_session_is_a_cookie_that_no_script_reads() {
    var cookies = desk.stranger().get("/sign-in").response().headers().allValues("Set-Cookie");
    assertThat(cookies).anyMatch(c -> c.startsWith("tansiq="));
    assertThat(cookies).allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
  }

  @Test
  void a_link_chooses_the_language_and_leads_back_to_the_page() {
    var visitor = desk.stranger();
    assertThat(visitor.get("/sign-in?lang=fr&x=1").response().uri().getQuery()).isEqualTo("x=1");
    assertThat(visitor.get("/sign-in").document().select("html").attr("lang")).isEqualTo("fr");
    assertThat(visitor.get("/sign-in?lang=ar").document().select("html").attr("dir"))
        .isEqualTo("rtl");
  }
}
