package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The founder invites a second administrator; the two let in a reader and an inspector; a record
/// is marked and withheld; the inspector reads who did all that.
class AccessJourney {

  private static final String ARTICLE =
      "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 12 مارس 2025 بالرباط، نظيره الإسباني خوسيه مارتينيث.";

  @Test
  void rights_take_two_and_a_marked_record_is_withheld() {
    try (var desk = RunningDesk.fresh();
        var founder = Browser.in("ar");
        var second = Browser.in("fr");
        var reader = Browser.in("ar");
        var inspector = Browser.in("fr")) {
      founder.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(founder.page());
      invite(desk, founder, "نادية العلوي", "system-administrator", "open");
      founder.assertSound();
      founder.shot("officers-alone-ar");
      enter(desk, second, link(founder), "nadia");

      grant(desk, founder, second, "director", "restricted");
      enter(desk, reader, link(second), "samir");
      grant(desk, founder, second, "inspector", "open");
      enter(desk, inspector, link(second), "amina");

      withheld(reader, desk.address() + marked(desk, founder));
      inspected(desk, inspector);
    }
  }

  private static void withheld(Browser reader, String engagement) {
    for (var language : List.of("fr", "ar")) {
      var answer = reader.page().navigate(engagement + "?lang=" + language);
      org.junit.jupiter.api.Assertions.assertEquals(403, answer.status());
      assertThat(reader.page().locator(".refusal")).not().containsText("مارتينيث");
      reader.forgetFaults();
      reader.assertSound();
      reader.shot("withheld-" + language);
    }
  }

  private static void inspected(RunningDesk desk, Browser inspector) {
    var page = inspector.page();
    for (var language : List.of("ar", "fr")) {
      page.navigate(desk.address() + "/ledger?lang=" + language);
      assertThat(page.locator("tbody tr").first()).isVisible();
      page.locator("select[name=act]").selectOption("marked-record");
      page.locator("main form button").click();
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody")).not().containsText("حماية");
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
      RunningDesk desk, Browser one, Browser other, String role, String clearance) {
    invite(desk, one, role, role, clearance);
    assertThat(one.page().locator("form[action$='/confirm']")).hasCount(0);
    other.page().navigate(desk.address() + "/officers");
    other.assertSound();
    other.shot("four-eyes-fr");
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
  private static String marked(RunningDesk desk, Browser by) {
    var page = by.page();
    page.navigate(desk.address() + "/intake");
    page.locator("details.paste summary").click();
    page.locator("textarea[name=text]").fill(ARTICLE);
    page.locator("details.paste .actions button").click();
    var engagement = engagement(desk, page);
    page.navigate(desk.address() + engagement);
    page.locator("a[href^='/marking/engagement/']").click();
    by.assertSound();
    by.shot("marking-ar");
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
