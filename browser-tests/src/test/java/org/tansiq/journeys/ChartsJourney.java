package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Engagements over time, on the map and as a network, walked through by keyboard.
class ChartsJourney {

  @ParameterizedTest
  @CsvSource({"timeline, ar", "timeline, fr", "map, ar", "map, fr", "network, ar", "network, fr"})
  void a_view_is_drawn_walked_by_arrows_and_there_as_a_table(String view, String language) {
    try (var browser = SharedDesk.officer(language)) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/engagements/" + view + "?country=ES");
      var drawing = Drawing.on(page, "tansiq-" + view);
      browser.assertSound();
      browser.shot(view + "-" + language);

      drawing.enter();
      var heard = new HashSet<String>();
      heard.add(drawing.spoken());
      for (var key :
          new String[] {"ArrowLeft", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowDown"}) {
        heard.add(drawing.press(key));
      }
      assertThat(heard).hasSizeGreaterThan(1).doesNotContain("");

      drawing.showTable();
      assertThat(drawing.rows().first()).isVisible();
      browser.assertSound();
    }
  }

  @ParameterizedTest
  @CsvSource({"timeline, ar", "map, fr", "network, ar"})
  void on_a_phone_a_wide_view_scrolls_in_its_own_panel(String view, String language) {
    try (var browser = SharedDesk.signedIn(Browser.in(language, 390), language)) {
      browser.page().navigate(SharedDesk.running().address() + "/engagements/" + view);
      Drawing.on(browser.page(), "tansiq-" + view);
      browser.assertSound();
      browser.shot(view + "-phone-" + language);
    }
  }
}
