package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two sources that disagree stand side by side until the house says which it takes.
class ConflictJourney {

  @ParameterizedTest
  @CsvSource({"ar, لأن البلاغ الرسمي يقول ذلك", "fr, le communiqué officiel fait foi"})
  void both_values_stand_with_their_sources_and_one_becomes_the_house_position(
      String language, String reason) {
    try (var browser = SharedDesk.officer(language)) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/engagements?status=conflict");
      page.locator("table tbody tr td a").first().click();
      var conflict = page.locator("section:has(.conf)").first();
      assertThat(conflict.locator(".conf__v").nth(1)).isVisible();
      assertThat(conflict.locator(".cite").first()).isVisible();
      browser.assertSound();
      browser.shot("conflict-" + language);

      var heading = conflict.locator("h2").getAttribute("id");
      conflict.locator("details > summary").first().click();
      conflict.locator("input[name=why]").first().fill(reason);
      conflict.locator("details[open] form button").click();
      var settled = page.locator("section[aria-labelledby=" + heading + "]");
      assertThat(settled.locator(".chip--ours")).isVisible();
      assertThat(settled.locator(".conf__v")).hasCount(2);
      browser.assertSound();
    }
  }
}
