package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Five articles come in, are read, and a person decides on what they say.
class ArticlesJourney {

  private static final List<String> FIVE =
      List.of("001.ar", "002.ar", "003.ar", "101.fr", "201.en");

  private static RunningDesk desk;

  @BeforeAll
  static void five_articles_are_added() {
    desk = RunningDesk.fresh();
    try (var browser = Browser.in("ar")) {
      browser.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(browser.page());
      Articles.add(desk, browser.page(), Articles.files(FIVE));
      assertThat(browser.page().locator("table tbody tr")).hasCount(FIVE.size());
      browser.assertSound();
      browser.shot("intake-ar");
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void an_article_that_is_there_already_is_known_by_its_content() {
    try (var browser = officer("fr")) {
      var page = browser.page();
      page.navigate(desk.address() + "/intake");
      var again = Articles.files(FIVE.subList(0, 1));
      page.locator("tansiq-drop input[type=file]").setInputFiles(again.getFirst());
      assertThat(page.locator(".upload")).containsText("déjà là");
      page.navigate(desk.address() + "/intake");
      assertThat(page.locator("table tbody tr")).hasCount(FIVE.size());
      browser.assertSound();
      browser.shot("intake-fr");
    }
  }

  @Test
  void what_was_read_is_proposed_everywhere_until_a_person_confirms_it() {
    try (var browser = officer("ar")) {
      var page = browser.page();
      page.navigate(desk.address() + "/engagements?status=proposed");
      var rows = page.locator("table tbody tr");
      assertThat(rows.first()).hasAttribute("data-status", "proposed");
      assertThat(rows.first().locator(".chip--proposed")).isVisible();
      browser.assertSound();
    }
  }

  @Test
  void an_officer_decides_by_keyboard_in_arabic() {
    try (var browser = officer("ar")) {
      var page = browser.page();
      open(page, "001.ar");
      browser.assertSound();
      browser.shot("review-ar");

      var confirmed = decide(page, "a", "cl--ok");
      var rejected = decide(page, "x", "cl--no");
      assertThat(confirmed).isNotEqualTo(rejected);

      page.keyboard().press("z");
      assertThat(page.locator("#" + rejected))
          .hasClass(java.util.regex.Pattern.compile(".*cl--p.*"));
      browser.assertSound();
    }
  }

  @Test
  void an_officer_corrects_and_accepts_the_rest_by_mouse_in_french() {
    try (var browser = officer("fr")) {
      var page = browser.page();
      open(page, "101.fr");
      var claim = page.locator("li.cl--p").first();
      var id = claim.getAttribute("id");
      claim.click();
      page.locator("#" + id + " .why a[data-key=E]").click();
      var field =
          page.locator("#" + id + " .why form :is(input:not([type=hidden]), select)").first();
      assertThat(field).isVisible();
      browser.assertSound();
      page.locator("#" + id + " .why form button").first().click();
      assertThat(page.locator("#" + id))
          .not()
          .hasClass(java.util.regex.Pattern.compile(".*cl--p.*"));

      page.locator("#rest button").click();
      // What stays is where sources disagree, and a person must choose.
      assertThat(page.locator("li.cl--p:not(:has(.chip--bad))")).hasCount(0);
      browser.assertSound();
      browser.shot("review-fr");

      page.locator(".rec__head h3 a").first().click();
      assertThat(page.locator("h1")).isVisible();
      browser.assertSound();
      browser.shot("engagement-fr");
    }
  }

  /// Presses a key on the active claim and waits for what it becomes.
  private static String decide(Page page, String key, String becomes) {
    var id = page.locator("li.cl--on.cl--p").getAttribute("id");
    page.keyboard().press(key);
    assertThat(page.locator("#" + id))
        .hasClass(java.util.regex.Pattern.compile(".*" + becomes + ".*"));
    return id;
  }

  private static Browser officer(String language) {
    var browser = Browser.in(language);
    SignIn.at(desk, browser.page(), language);
    return browser;
  }

  private static void open(Page page, String name) {
    page.navigate(desk.address() + "/intake");
    page.locator("table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("a")
        .first()
        .click();
    assertThat(page.locator("tansiq-review li.cl--on")).isVisible();
  }
}
