package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the list of partners to everything with one of them, and on to an official.
class PartnerJourney {

  @ParameterizedTest
  @CsvSource({"ar, إسبانيا, rtl", "fr, Espagne, ltr"})
  void a_partner_shows_what_is_owed_who_is_in_post_and_leads_on(
      String language, String spain, String direction) {
    try (var browser = SharedDesk.officer(language)) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/partners");
      browser.assertSound();
      page.navigate(SharedDesk.running().address() + "/partners/ES");
      assertThat(page.locator("html")).hasAttribute("dir", direction);
      assertThat(page.locator("h1")).containsText(spain);
      assertThat(page.locator(".pair")).isVisible();
      Drawing.on(page, "tansiq-timeline");
      browser.assertSound();
      browser.shot("partner-" + language);

      page.locator("a[href^='/officials/']").first().click();
      assertThat(page.locator("h1 bdi").first()).isVisible();
      browser.assertSound();
      browser.shot("official-" + language);
    }
  }
}
