package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// A colleague who is given an address sees the same page in another language.
class AddressJourney {

  @Test
  void a_filter_an_officer_chose_stands_in_the_address_and_works_for_a_colleague() {
    try (var arabic = SharedDesk.officer("ar");
        var french = SharedDesk.officer("fr")) {
      var page = arabic.page();
      page.navigate(SharedDesk.running().address() + "/engagements");
      page.locator("details.pop > summary").first().click();
      page.locator("select[name=kind]").selectOption("visit");
      page.locator("select[name=country]").selectOption("ES");
      page.locator("input[name=from]").fill("2025-01-01");
      page.locator("details.pop form button[type=submit]").first().click();
      assertThat(page.locator(".filters a.chip")).hasCount(3);
      arabic.assertSound();
      var address = page.url();

      var colleague = french.page();
      colleague.navigate(address);
      var chips = colleague.locator(".filters a.chip");
      assertThat(chips).hasCount(3);
      assertThat(chips.filter(with("Espagne"))).isVisible();
      assertThat(chips.filter(with("Visite"))).isVisible();

      chips.filter(with("Espagne")).click();
      assertThat(colleague.locator(".filters a.chip")).hasCount(2);
      colleague.goBack();
      assertThat(colleague.locator(".filters a.chip")).hasCount(3);
      french.assertSound();
    }
  }

  @Test
  void an_address_that_was_cut_short_is_refused_with_what_is_possible() {
    try (var browser = SharedDesk.officer("fr")) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/engagements?kind=vist");
      assertThat(page.locator(".refusal")).containsText("vist");
      assertThat(page.locator(".refusal")).containsText("visit");
      assertThat(page.getByRole(AriaRole.SEARCH)).isVisible();
    }
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
