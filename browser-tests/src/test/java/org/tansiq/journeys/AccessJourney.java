package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The founder invites a second administrator; the two let in a reader and an inspector; a record
/// is marked and withheld; the inspector reads who did all that.
class AccessJourney {

  private static final String ARTICLE =
      "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 12 مارس 2025 بالرباط، نظيره الإسباني خوسيه مارتينيث.";

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void rights_take_two_and_a_marked_record_is_withheld(String language) {
    try (var desk = RunningDesk.fresh();
        var founder = Browser.in(language);
        var second = Browser.in(language);
        var reader = Browser.in(language);
        var inspector = Browser.in(language)) {
      founder.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(founder.page());
      invite(desk, founder, "نادية العلوي", "system-administrator", "open");
      founder.assertSound();
      founder.shot("officers-alone-" + language);
      enter(desk, second, link(founder), "nadia");

      grant(desk, founder, second, "director", "restricted", language);
      enter(desk, reader, link(second), "samir");
      grant(desk, founder, second, "inspector", "open", language);
      enter(desk, inspector, link(second), "amina");

      var engagement = marked(desk, founder, language);
      var withheld = reader.page().navigate(desk.address() + engagement);
      org.junit.jupiter.api.Assertions.assertEquals(403, withheld.status());
      assertThat(reader.page().locator(".refusal")).not().containsText("مارتينيث");
      reader.forgetFaults();
      reader.assertSound();
      reader.shot("withheld-" + language);

      assertThat(inspector.page().locator("tbody tr").first()).isVisible();
      inspector.page().locator("select[name=act]").selectOption("marked-record");
      inspector.page().locator("main form button").click();
      assertThat(inspector.page().locator("tbody tr")).hasCount(1);
      assertThat(inspector.page().locator("tbody")).not().containsText("حماية");
      inspector.assertSound();
      inspector.shot("ledger-" + language);
    }
  }

  private static void invite(
      RunningDesk desk, Browser by, String name, String role, String clearance) {
    var page = by.page();
    page.navigate(desk.address() + "/officers");
    var form = page.locator("form[action='/officers/invite']");
    form.locator("input[name=name]").fill(name);
    form.locator("input[name=unit]").fill("الديوان");
    form.locator("select[name=role]").selectOption(role);
    form.locator("select[name=clearance]").selectOption(clearance);
    form.locator("input[name=why]").fill("مهام المكتب");
    form.locator("button").click();
  }

  private static void grant(
      RunningDesk desk,
      Browser one,
      Browser other,
      String role,
      String clearance,
      String language) {
    invite(desk, one, role, role, clearance);
    assertThat(one.page().locator("form[action$='/confirm']")).hasCount(0);
    other.page().navigate(desk.address() + "/officers");
    other.assertSound();
    other.shot("four-eyes-" + language);
    other.page().locator("form[action$='/confirm'] button").first().click();
  }

  private static String link(Browser shown) {
    return shown.page().locator("#invitation code").textContent();
  }

  private static void enter(RunningDesk desk, Browser guest, String link, String login) {
    var page = guest.page();
    page.navigate(desk.address() + link);
    page.locator("#name").fill(login);
    page.locator("#login").fill(login);
    page.locator("#password").fill(SignIn.PASSWORD);
    page.locator("#again").fill(SignIn.PASSWORD);
    page.locator("main form button").click();
    assertThat(page.locator(".who")).isVisible();
  }

  /// An article is added and read, and the engagement it reports marked.
  private static String marked(RunningDesk desk, Browser by, String language) {
    var page = by.page();
    page.navigate(desk.address() + "/intake");
    page.locator("details.paste summary").click();
    page.locator("textarea[name=text]").fill(ARTICLE);
    page.locator("details.paste .actions button").click();
    var engagement = engagement(desk, page);
    page.navigate(desk.address() + engagement);
    page.locator("a[href^='/marking/engagement/']").click();
    by.assertSound();
    by.shot("marking-" + language);
    page.locator("select[name=marking]").selectOption("confidential");
    page.locator("input[name=why]").fill("حماية المصدر");
    page.locator("main form.form button").click();
    assertThat(page.locator("h1")).isVisible();
    return engagement;
  }

  private static String engagement(RunningDesk desk, Page page) {
    for (int tries = 0; tries < 100; tries++) {
      page.navigate(desk.address() + "/engagements");
      var found = page.locator("tbody a[href^='/engagements/']");
      if (found.count() > 0) {
        return found.first().getAttribute("href");
      }
      page.waitForTimeout(200);
    }
    throw new IllegalStateException("The article was not read");
  }
}
