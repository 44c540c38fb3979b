package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page an officer opens in the morning.
class TodayJourney {

  @ParameterizedTest
  @CsvSource({"ar, 1440", "fr, 1440", "ar, 390"})
  void it_says_what_is_due_and_what_waits(String language, int width) {
    try (var browser = SharedDesk.signedIn(Browser.in(language, width), language)) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/");
      assertThat(page.locator("h1 time")).isVisible();
      assertThat(page.locator("#t-deadlines")).isVisible();
      assertThat(page.locator(".week li")).hasCount(7);
      browser.assertSound();
      browser.shot("today-" + language + "-" + width);

      page.navigate(SharedDesk.running().address() + "/settings");
      browser.assertSound();
    }
  }
}
