package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// An operator asks for a person and sees hits without content; a supervisor confirms one; the
/// operator reads it. Somebody nobody knows is "no information". Two records of one official are
/// taken for one and parted again. In Arabic, then in French by the same officers, the operator
/// without script.
class NominalJourney {

  private static final String UNIT = "المكتب المركزي الوطني";
  private static final String LIST =
      """
      key\tname\taliases\tborn\tnationality\tdocument\tcategory\thandling\tnote
      BCN-1\tمحمد ولد الطالب المختار\tMohamed Ould Taleb El Moctar\t1956-03-21\tMR\tA0419377\tsuspect\tH2\tتهريب سيارات
      BCN-2\tMohamed Ould Taleb\t\t1971\tMR\t\twitness\tH0\tشاهد
      BCN-3\tHicham Cherkaoui\t\t1980\tXX\t\twitness\tH0\t
      """;
  private static final String ARTICLE =
      "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم %s بالرباط، نظيره الإسباني %s.";

  @Test
  void a_person_is_asked_for_and_two_open_the_hit() {
    try (var desk = RunningDesk.fresh();
        var founder = Browser.in("ar");
        var second = Browser.in("ar");
        var operator = Browser.in("ar");
        var supervisor = Browser.in("ar")) {
      var officers = new Officers(desk, founder, second);
      officers.admit(supervisor, "houda", UNIT, "ncb-supervisor");
      officers.admit(operator, "tarik", UNIT, "ncb-operator");
      walk(desk, founder, supervisor, operator, "ar");
      again(desk);
    }
  }

  /// The same officers at other browsers, in the other language; what the first walk left is there.
  private static void again(RunningDesk desk) {
    try (var founder = Browser.in("fr");
        var operator = Browser.withoutScript("fr");
        var supervisor = Browser.in("fr")) {
      SignIn.at(desk, founder.page(), "fr");
      SignIn.at(desk, supervisor.page(), "fr", "houda");
      SignIn.at(desk, operator.page(), "fr", "tarik");
      walk(desk, founder, supervisor, operator, "fr");
    }
  }

  private static void walk(
      RunningDesk desk, Browser founder, Browser supervisor, Browser operator, String language) {
    handIn(desk, supervisor, language);
    noInformation(desk, operator, language);
    var match = ask(desk, operator, language);
    confirm(desk, supervisor, match, language);
    operator.page().navigate(desk.address() + match);
    assertThat(operator.page().locator("main")).containsText("تهريب سيارات");
    operator.shot("nominal-content-" + language);
    erase(desk, supervisor, language);
    offer(desk, supervisor, language);
    merge(desk, founder, language);
  }

  /// What the operator read is erased, and the supervisor sees whom to tell.
  private static void erase(RunningDesk desk, Browser by, String language) {
    var page = by.page();
    page.navigate(desk.address() + "/nominal/list");
    var row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("BCN-1"));
    row.locator("summary").click();
    row.locator("input[name=why]").fill("خطأ");
    row.locator("button.btn--danger").click();
    page.navigate(desk.address() + "/nominal/notices");
    assertThat(page.locator("tbody tr")).hasCount(1);
    by.assertSound();
    by.shot("nominal-notices-" + language);
    page.locator("input[name=how]").fill("2026/119");
    page.locator("form[action='/nominal/notices/told'] button").click();
    assertThat(page.locator("tbody tr")).hasCount(0);
  }

  private static void offer(RunningDesk desk, Browser by, String language) {
    var page = by.page();
    page.navigate(desk.address() + "/nominal/offers");
    by.assertSound();
    page.locator("form[action='/nominal/offers'] input[name=name]").fill("BCN " + language);
    page.locator("form[action='/nominal/offers'] button").click();
    var offer =
        page.locator("[data-offer]")
            .filter(new Locator.FilterOptions().setHasText("BCN " + language));
    offer.locator("summary").click();
    offer.locator("input[name=agency]").fill("NCB Dakar");
    offer.locator("input[name=why]").fill("اتفاقية 2024");
    offer.locator("form[action$='/askers'] button").click();
    assertThat(offer.locator("tbody tr")).hasCount(1);
    by.assertSound();
    by.shot("nominal-offers-" + language);
  }

  private static void handIn(RunningDesk desk, Browser by, String language) {
    var page = by.page();
    page.navigate(desk.address() + "/nominal/list");
    by.assertSound();
    page.locator("input[name=files]")
        .setInputFiles(
            new FilePayload("list.tsv", "text/plain", LIST.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action='/nominal/list'] button").click();
    assertThat(page.locator("#taken li")).hasCount(1);
    by.assertSound();
    by.shot("nominal-list-" + language);
  }

  private static void fill(RunningDesk desk, Browser by, String name, String year) {
    var page = by.page();
    page.navigate(desk.address() + "/nominal");
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=year]").fill(year);
    page.locator("select[name=purpose]").selectOption("partner-request");
    page.locator("input[name=reference]").fill("2026/118");
  }

  private static void noInformation(RunningDesk desk, Browser by, String language) {
    fill(desk, by, "Wilhelmina Achterberg", "");
    by.shot("nominal-form-" + language);
    by.page().locator("form[action='/nominal/questions'] button").click();
    assertThat(by.page().locator("h1"))
        .hasText(language.equals("ar") ? "لا معلومات" : "Aucune information");
    by.shot("nominal-none-" + language);
  }

  private static String ask(RunningDesk desk, Browser by, String language) {
    fill(desk, by, language.equals("ar") ? "محمد ولد الطالب" : "Mohammed Wald Talib", "1956");
    var page = by.page();
    page.locator("input[name=reference]").press("Enter");
    assertThat(page.locator("table.hits tbody tr").first()).containsText(UNIT);
    assertThat(page.locator("main")).not().containsText("تهريب سيارات");
    if (language.equals("ar")) {
      by.assertSound();
    }
    by.shot("nominal-grid-" + language);
    page.locator("table.hits summary").first().click();
    page.locator("table.hits input[name=why]").first().fill("الاسم والسنة");
    page.locator("table.hits form button").first().click();
    assertThat(page.locator(".withheld")).isVisible();
    by.shot("nominal-waits-" + language);
    return java.net.URI.create(page.url()).getPath();
  }

  private static void confirm(RunningDesk desk, Browser by, String match, String language) {
    var page = by.page();
    page.navigate(desk.address() + "/nominal");
    by.assertSound();
    by.shot("nominal-second-" + language);
    page.locator("a[href='" + match + "']").first().click();
    by.assertSound();
    by.shot("nominal-compare-" + language);
    page.locator("form[action$='/decide'] input[name=why]").fill("هو نفسه");
    page.locator("button[value=confirmed]").click();
    assertThat(page.locator("form[action$='/decide']")).hasCount(0);
    by.assertSound();
  }

  private static void merge(RunningDesk desk, Browser by, String language) {
    var page = by.page();
    for (var said :
        new String[] {"12 مارس 2025 خوسيه مارتينيث كاستيو", "15 ماي 2025 خوزيه مارتينيز كاستيلو"}) {
      var words = said.split(" ", 4);
      page.navigate(desk.address() + "/intake");
      page.locator("details.paste summary").click();
      page.locator("textarea[name=text]")
          .fill(ARTICLE.formatted(words[0] + " " + words[1] + " " + words[2], words[3]));
      page.locator("details.paste .actions button").click();
    }
    awaitOfficials(desk, page, 3);
    page.locator("a[href='/duplicates/official']").click();
    by.assertSound();
    by.shot("duplicates-" + language);
    var pairs = page.locator("section.pair-of-records");
    assertThat(pairs).hasCount(1);
    pairs.locator("input[name=why]").fill("الشخص نفسه");
    pairs.locator("form button").first().click();
    assertThat(pairs).hasCount(0);
    by.assertSound();
    by.shot("duplicates-merged-" + language);
    page.locator("form[action*='/part/'] input[name=why]").fill("خطأ");
    page.locator("form[action*='/part/'] button").click();
    assertThat(page.locator("section.pair-of-records")).hasCount(1);
  }

  /// Articles are read soon after they were added; each reading names an official of its own.
  private static void awaitOfficials(RunningDesk desk, Page page, int count) {
    for (int tries = 0; tries < 100; tries++) {
      page.navigate(desk.address() + "/officials");
      if (page.locator("tbody tr").count() >= count) {
        return;
      }
      page.waitForTimeout(200);
    }
    throw new IllegalStateException("The articles were not read");
  }
}
