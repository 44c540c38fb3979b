package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.web.FormRules;

/// What forms bound, the server bounds; and one officer takes no more than their share.
class FormRulesTest {

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

  private static Visitor.Answer invite(String name, String why) {
    return officer.submit(
        officer.get("/officers"),
        "/officers/invite",
        Map.of(
            "name", name,
            "unit", "الديوان",
            "role", "chief-of-staff",
            "clearance", "open",
            "why", why));
  }

  @Test
  void a_word_longer_than_its_field_is_refused_before_anybody_reads_it() {
    for (var answer : List.of(invite("ن".repeat(121), "x"), invite("x", "ن".repeat(501)))) {
      assertThat(answer.status()).isEqualTo(400);
    }
    assertThat(desk.database().ask("select count(*) from platform.proposal")).isEqualTo("0");
    assertThat(officer.get("/engagements?country=" + "x".repeat(4001)).status()).isEqualTo(400);
  }

  @Test
  void no_form_takes_less_than_the_server_or_more() throws IOException {
    var seen = 0;
    try (var files = Files.walk(Path.of("../desk/src/main/jte"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        var page = Jsoup.parse(Files.readString(file));
        for (var field : page.select("input[name][maxlength], textarea[name][maxlength]")) {
          var most = Integer.parseInt(field.attr("maxlength"));
          var nominal = file.toString().contains("/exchange/") ? "/nominal" : "/";
          assertThat(FormRules.longest(nominal, field.attr("name")))
              .as(file + " " + field.attr("name"))
              .isGreaterThanOrEqualTo(most);
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void what_stands_in_the_address_and_in_the_form_is_refused() {
    var token = officer.get("/account").document().select("meta[name=_csrf]").attr("content");
    var twice =
        officer.post(
            "/sessions/end?id=" + new java.util.UUID(1, 1),
            Map.of("_csrf", token, "id", new java.util.UUID(2, 2).toString()));
    assertThat(twice.status()).isEqualTo(400);
    assertThat(officer.get("/engagements?topic=training&topic=drugs").status())
        .as("several of one kind in one place are a choice")
        .isLessThan(500);
  }

  @Test
  void whoever_takes_out_files_without_end_is_held_back_and_others_are_not() {
    var staff = desk.stranger();
    staff.signIn(Visitor.LOGIN, Visitor.PASSWORD);
    var answers = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 210)
        .parallel()
        .forEach(_ -> answers.add(staff.get("/organisations.csv").status()));
    assertThat(answers.stream().filter(s -> s == 200).count()).isEqualTo(200);
    assertThat(answers.stream().filter(s -> s == 429).count()).isEqualTo(10);
    assertThat(staff.get("/organisations").status()).as("pages go on").isEqualTo(200);
    assertThat(staff.get("/organisations.csv").header("Retry-After")).isNotEmpty();
  }
}
