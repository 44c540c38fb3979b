package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What an administrator does to the program, and what an officer at the browser sees of it.
class StartAndStopJourney {

  @Test
  void a_stop_ends_everything_and_a_killed_program_finds_its_data_again() {
    try (var desk = RunningDesk.fresh();
        var browser = Browser.in("fr-MA")) {
      var page = browser.page();
      page.navigate(desk.firstLink().orElseThrow() + "?lang=fr");
      SignIn.enrol(page);

      var server = desk.postgres().orElseThrow();
      desk.stop();
      assertThat(server.isAlive()).as("PostgreSQL after a stop").isFalse();

      desk.start();
      assertThat(desk.firstLink()).as("a link, although an officer is enrolled").isEmpty();
      SignIn.at(desk, page, "fr");
      assertThat(page.locator(".who")).containsText(SignIn.NAME);

      var kept = desk.postgres().orElseThrow();
      desk.kill();
      assertThat(kept.isAlive()).as("PostgreSQL after a kill of the program").isTrue();

      desk.start();
      assertThat(desk.postgres()).as("found again").contains(kept);
      SignIn.at(desk, page, "fr");
      assertThat(page.locator(".who")).containsText(SignIn.NAME);
    }
  }
}
