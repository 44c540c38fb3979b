package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// A reader whose browser runs no script does the same work with the same pages.
class WithoutScriptJourney {

  @Test
  void every_view_of_the_engagements_is_a_page_with_its_data_in_it() {
    try (var browser = SharedDesk.signedIn(Browser.withoutScript("ar"), "ar")) {
      var page = browser.page();
      for (var view : new String[] {"", "/timeline", "/map", "/network"}) {
        page.navigate(SharedDesk.running().address() + "/engagements" + view);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".tabs a[aria-current=page]")).isVisible();
      }
    }
  }

  @Test
  void a_filter_is_chosen_and_taken_back_by_plain_forms_and_links() {
    try (var browser = SharedDesk.signedIn(Browser.withoutScript("fr"), "fr")) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/engagements");
      page.locator("details.pop > summary").first().click();
      page.locator("select[name=kind]").selectOption("visit");
      page.locator("details.pop form button[type=submit]").first().click();
      assertThat(page.locator(".filters a.chip")).hasCount(1);
      page.locator(".filters a.chip").click();
      assertThat(page.locator(".filters a.chip")).hasCount(0);
    }
  }
}
