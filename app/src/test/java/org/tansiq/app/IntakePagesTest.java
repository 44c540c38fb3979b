package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;

/// The inbox and the review desk over HTTP, as a reader without script uses them.
class IntakePagesTest {

  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
    officer.get("/intake?lang=en");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String added(String name, String text) {
    var receipt = desk.door(Inbox.class).add(Officer.COMMAND_LINE, Delivery.text(name, text));
    return Inbox.href(receipt.article().orElseThrow());
  }

  private static Element claim(Visitor.Answer page, String label) {
    return page.document().select("li.cl").stream()
        .filter(li -> li.select(".cl__k").text().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_batch_gets_one_result_a_file_in_the_order_sent() {
    var answer =
        officer.upload(
            officer.get("/intake"),
            "/intake/articles",
            "application/json",
            List.of(
                new Visitor.Sent("press/a.txt", IntakeTest.visit("1 يونيو 2024")),
                new Visitor.Sent("empty.txt", ""),
                new Visitor.Sent("press/a.txt", IntakeTest.visit("1 يونيو 2024"))));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "(?s)\\{\"results\":\\[\\{\"name\":\"press/a.txt\",\"status\":\"accepted\".*\"name\":\"empty.txt\",\"status\":\"refused\",\"message\":\"The"
                + " file is empty.*\"status\":\"known\".*");
    var list = officer.get("/intake").document();
    assertThat(list.select(".files").text()).contains("empty.txt", "The file is empty.");
  }

  @Test
  void a_plain_form_leads_to_the_article() {
    var page = officer.get("/intake");
    var answer =
        officer.upload(
            page,
            "/intake/articles",
            "text/html",
            List.of(new Visitor.Sent("one.txt", IntakeTest.visit("2 يونيو 2024"))));
    assertThat(answer.path()).startsWith("/articles/");
    assertThat(answer.document().select("li.cl--p")).isNotEmpty();
  }

  @Test
  void whoever_hands_in_a_file_reads_that_its_properties_are_kept() {
    assertThat(officer.get("/intake").document().select("form[action=/intake/articles]").text())
        .contains("with what their properties say", "by adding one you agree");
  }

  @Test
  void names_that_turn_round_are_shown_and_not_obeyed_and_markup_is_text() {
    var path =
        added(
            "invoice\u202Efdp.txt",
            "<b>زيارة</b> <script>alert(1)</script>\n" + IntakeTest.visit("3 يونيو 2024"));

    var list = officer.get("/intake").document();
    assertThat(list.select("td .bidi-control").text()).contains("U+202E");
    var page = officer.get(path);
    assertThat(page.document().select(".art script, .art b")).isEmpty();
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void hostile_html_is_only_its_text_and_nothing_of_it_is_asked_for() {
    var path =
        added(
            "page.html",
            """
            <html><head><title>زيارة</title><link rel=stylesheet href='http://127.0.0.1:1/x.css'></head>
            <body onload='steal()'><img src='http://127.0.0.1:1/x.png'><iframe src='http://127.0.0.1:1'></iframe>
            <p>%s</p><a href='javascript:steal()'>اضغط</a></body></html>
            """
                .formatted(IntakeTest.visit("4 يونيو 2024")));

    var article = officer.get(path).document().select(".art");
    assertThat(article.text()).contains("المرابطي");
    assertThat(article.select("img, iframe, link, [onload], a[href^=javascript]")).isEmpty();
    assertThat(officer.get(path + "/file").header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void a_claim_is_confirmed_corrected_and_undone_and_the_count_follows() {
    var path = added("five.txt", IntakeTest.visit("5 يونيو 2024"));
    var page = officer.get(path);
    var all = page.document().select("li.cl").size();
    var start = "/claims/" + claim(page, "Begins").id().substring(6);

    var confirmed = officer.submit(page, start + "/confirm", Map.of());
    assertThat(confirmed.path()).isEqualTo(path);
    assertThat(confirmed.document().select("#" + id(start)).hasClass("cl--ok")).isTrue();
    assertThat(confirmed.document().select("#said").text())
        .startsWith("You decided on 1 of " + all);

    var form = officer.get(start + "/correct?back=" + path);
    var wrong = officer.submit(form, start + "/correct", Map.of("value", "2024-13-40"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.document().select(".field__err").text()).contains("2024-13-40");
    var right = officer.submit(form, start + "/correct", Map.of("value", "2024-06-06"));
    assertThat(right.document().select("#" + id(start)).text()).contains("6 June 2024");

    var undone = officer.submit(right, path + "/undo", Map.of());
    assertThat(undone.document().select("#" + id(start)).text()).contains("5 June 2024");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) > 2 from audit.entry where subject = '"
                        + id(start).substring(6)
                        + "'"))
        .isEqualTo("t");
  }

  private static String id(String path) {
    return "claim-" + path.substring("/claims/".length());
  }

  @Test
  void the_rest_of_an_article_is_accepted_at_once_and_undone_at_once() {
    var path = added("six.txt", IntakeTest.visit("6 يونيو 2024"));
    var page = officer.get(path);
    var waiting = page.document().select("li.cl--p").size();

    var accepted = officer.submit(page, path + "/accept", Map.of());
    assertThat(accepted.document().select("li.cl--p")).isEmpty();
    assertThat(accepted.document().select(".rec__head .chip--ok")).isNotEmpty();

    var undone = officer.submit(accepted, path + "/undo", Map.of());
    assertThat(undone.document().select("li.cl--p")).hasSize(waiting);
    assertThat(officer.get("/intake?state=undecided").document().select("td a[href=" + path + "]"))
        .isNotEmpty();
  }

  @Test
  void only_an_address_of_the_desk_is_led_back_to() {
    var path = added("seven.txt", IntakeTest.visit("7 يونيو 2024"));
    var page = officer.get(path);
    var claim = "/claims/" + page.document().expectFirst("li.cl--p").id().substring(6);

    var answer =
        officer.submit(page, claim + "/confirm", Map.of("back", "//elsewhere.example/steal"));
    assertThat(answer.path()).isEqualTo(claim);
  }

  @Test
  void filters_live_in_the_address_and_a_wrong_one_is_refused() {
    assertThat(officer.get("/intake?state=empty&language=en").status()).isEqualTo(200);
    assertThat(officer.get("/intake?state=nonsense").status()).isEqualTo(400);
  }
}
