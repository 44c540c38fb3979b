package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An assembly from an article in the register to the minute in it: requests, plan, why not, a drag
/// that is refused, publication, a minister who is late, two coordinators, a door that outlives the
/// server.
class AssemblyJourney {

  private static final String ARTICLE =
      "بدأت صباح اليوم الإثنين 24 نونبر 2025 بمراكش أشغال الدورة الثالثة والتسعين (93) للجمعية"
          + " العامة للإنتربول.";
  private static final String DELEGATIONS =
      "MA,2,ar fr\nES,2,fr\nFR,2,fr\nPT,2,fr\nIT,2,fr\nTN,2,ar fr\nEG,2,ar";
  private static final String REQUESTS =
      """
      from,to,priority
      ES,MA,5
      FR,MA,4
      PT,MA,4
      IT,MA,3
      TN,MA,3
      EG,MA,1
      ES,FR,2
      PT,IT,2
      FR,FR,1
      ESPAGN,MA,1
      """;

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void an_assembly_is_planned_told_and_minuted(String language) {
    try (var desk = RunningDesk.fresh();
        var officer = Browser.in(language);
        var colleague = Browser.in(language)) {
      var page = officer.page();
      page.navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(page);
      setUp(desk, officer);
      ask(officer, language);
      plan(officer, language);
      board(officer, language);
      publish(officer, language);
      late(officer, language);
      SignIn.at(desk, colleague.page(), language);
      together(officer, colleague, language);
      minute(officer, language);
      door(desk, officer, colleague, language);
    }
  }

  private static void setUp(RunningDesk desk, Browser officer) {
    var page = officer.page();
    page.navigate(desk.address() + "/intake");
    page.locator("details.paste summary").click();
    page.locator("textarea[name=text]").fill(ARTICLE);
    page.locator("details.paste .actions button").click();
    for (int tries = 0; tries < 100; tries++) {
      page.navigate(desk.address() + "/assemblies");
      if (page.locator("form[action='/assemblies']").count() > 0) {
        break;
      }
      page.waitForTimeout(200);
    }
    page.locator("main details summary").first().click();
    officer.assertSound();
    var form = page.locator("form[action='/assemblies']").first();
    fill(form, "first", "2030-03-04");
    fill(form, "days", "1");
    fill(form, "slots", "6");
    fill(form, "breakAfter", "3");
    form.locator("button").click();
    for (var room : new String[] {"A1", "A2"}) {
      var rooms = page.locator("form[action$='/rooms']");
      fill(rooms, "name", room);
      rooms.locator("button").click();
    }
    var pairs = page.locator("form[action$='/interpreters']");
    fill(pairs, "name", "fr–ar");
    fill(pairs, "languages", "ar fr");
    pairs.locator("button").click();
    officer.assertSound();
    page.locator(".tabs a[href$='/delegations']").click();
    var lines = page.locator("form[action$='/delegations/lines']");
    lines.locator("textarea").fill(DELEGATIONS);
    lines.locator("button").click();
    page.locator("table a[href*='edit=']").filter(byCountry(page)).first().click();
    page.locator("input[name=host]").check();
    page.locator("form:has(input[name=host]) button").click();
    assertThat(page.locator("table .chip--ours")).hasCount(1);
    officer.assertSound();
  }

  private static Locator.FilterOptions byCountry(Page page) {
    var arabic = "rtl".equals(page.locator("html").getAttribute("dir"));
    return new Locator.FilterOptions().setHasText(arabic ? "المغرب" : "Maroc");
  }

  private static void ask(Browser officer, String language) {
    var page = officer.page();
    page.locator(".tabs a[href$='/requests']").click();
    page.locator("form[action$='/requests/lines'] textarea").fill(REQUESTS);
    page.locator("form[action$='/requests/lines'] button").click();
    assertThat(page.locator("#bad-lines li")).hasCount(2);
    officer.assertSound();
    officer.shot("assembly-import-" + language);
    page.locator("input[name=request]").all().forEach(Locator::check);
    page.locator("input[name=vouched]").check();
    page.locator("button[value=accept]").click();
    assertThat(page.locator("tbody .chip--ok")).hasCount(8);
  }

  private static void plan(Browser officer, String language) {
    var page = officer.page();
    page.locator(".tabs a").first().click();
    fill(page.locator("form[action$='/solve']"), "seconds", "3");
    page.locator("form[action$='/solve'] button").click();
    assertThat(page.locator(".stats")).isVisible();
    officer.assertSound();
    officer.shot("assembly-plan-" + language);
  }

  private static void board(Browser officer, String language) {
    var page = officer.page();
    page.locator(".tabs a[href$='/board']").click();
    var meeting = page.locator("tr.room a[data-request]").first();
    var taken = page.locator("tr.room td[data-room]:has(a)").last();
    meeting.hover();
    page.waitForTimeout(500);
    meeting.dragTo(taken);
    assertThat(page.locator("tansiq-board [data-verdict]")).isVisible();
    officer.shot("assembly-drag-" + language);
    meeting.click();
    assertThat(page.locator(".wn__slots li").first()).isVisible();
    officer.assertSound();
    page.locator("button[value=pin]").click();
    assertThat(page.locator("button[value=unpin]")).isVisible();
    page.locator("button[value=unpin]").click();
    officer.shot("assembly-board-" + language);
  }

  private static void publish(Browser officer, String language) {
    var page = officer.page();
    page.locator("a[href*='/versions/']").first().click();
    officer.assertSound();
    page.locator("button[value=preliminary]").click();
    assertThat(page.locator("input[name=recipient]").first()).isAttached();
    officer.assertSound();
    officer.shot("assembly-notices-" + language);
  }

  private static void late(Browser officer, String language) {
    var page = officer.page();
    page.locator(".tabs a").first().click();
    page.locator("main a[href$='/disruption']").click();
    officer.assertSound();
    var form = page.locator("form:has(input[value=late])");
    form.locator("input[name=arrives]").fill("2030-03-04T10:30");
    form.locator("button").click();
    var review = page.locator(".head a[href*='/versions/']");
    assertThat(review).isVisible();
    review.click();
    officer.shot("assembly-before-after-" + language);
    page.locator("button[value=preliminary]").click();
    page.locator("main a[href*='/notices/']").first().click();
    assertThat(page.locator("main tbody tr").first()).isVisible();
    officer.assertSound();
    officer.shot("assembly-notice-" + language);
    page.locator(".head .filters a[lang=en]").click();
    assertThat(page.locator("main [lang=en] thead")).containsText("Meeting");
    officer.assertSound();
    page.navigate(page.url().replaceAll("/notices/.*", "/cards"));
    assertThat(page.locator(".cards .panel").first()).isVisible();
    officer.assertSound();
    officer.shot("assembly-cards-" + language);
  }

  /// Both look at the same board; who comes second hears of the first at once, and is told in
  /// words.
  private static void together(Browser officer, Browser colleague, String language) {
    var address = officer.page().url().replaceAll("/cards.*", "/board");
    officer.page().navigate(address);
    colleague.page().navigate(address);
    officer.page().locator("tr.room a[data-request]").first().click();
    colleague.page().locator("tr.room a[data-request]").first().click();
    officer.page().locator("button[value=off]").click();
    assertThat(colleague.page().locator("[data-changed]")).isVisible();
    colleague.assertSound();
    colleague.shot("assembly-changed-" + language);
    colleague.page().locator("button[value=pin]").click();
    assertThat(colleague.page().locator(".refusal")).isVisible();
    colleague.forgetFaults();
    officer.page().locator("form[action$='/undo'] button").click();
    assertThat(officer.page().locator("button[value=off]")).isVisible();
  }

  private static void minute(Browser officer, String language) {
    var page = officer.page();
    page.locator(".tabs a[href$='/evening']").click();
    officer.assertSound();
    page.locator("main a[href*='/meetings/']").first().click();
    page.locator("input[name=topic][value=training]").check();
    page.locator("input[name=promise]").first().fill("Envoyer le programme");
    officer.assertSound();
    officer.shot("assembly-minute-" + language);
    page.locator("form:has(input[name=promise]) button").click();
    page.locator("main a[href^='/engagements/']").click();
    assertThat(page.locator("main")).containsText("Envoyer le programme");
    page.goBack();
  }

  /// The board at a door goes on showing its last state, and says so, while the server is away.
  private static void door(RunningDesk desk, Browser officer, Browser wall, String language) {
    var page = officer.page();
    page.locator(".crumbs a[href^='/assemblies/']").click();
    page.locator(".tabs a[href$='/links']").click();
    officer.assertSound();
    page.locator("form:has(input[value=door]) button").click();
    var link = page.locator("#fresh code").textContent();
    var shown = wall.page();
    shown.navigate(link);
    wall.assertSound();
    wall.shot("assembly-door-" + language);
    shown.evaluate("document.querySelector('tansiq-screen').dataset.every = '300'");
    shown.evaluate(
        "const s = document.querySelector('tansiq-screen'); s.replaceWith(s.cloneNode(true))");
    desk.kill();
    assertThat(shown.locator("[data-stale]")).isVisible();
    assertThat(shown.locator(".screen__big")).isVisible();
    wall.forgetFaults();
    desk.start();
    assertThat(shown.locator("[data-stale]")).isHidden();
    page.navigate(page.url());
    page.locator("form[action$='/links/revoke'] button").first().click();
    assertThat(shown.locator(".screen__big")).isHidden();
    wall.forgetFaults();
  }

  private static void fill(Locator form, String name, String value) {
    form.locator("[name=" + name + "]").fill(value);
  }
}
