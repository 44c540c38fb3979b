package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;

/// One running desk with the demo country in it, for the journeys that leave it as they found it;
/// started with the first of them, stopped when all have ended.
final class SharedDesk {

  private static final double LOADING = 600_000;
  private static final RunningDesk RUNNING = start();

  private SharedDesk() {}

  static RunningDesk running() {
    return RUNNING;
  }

  /// The officer's browser in a language such as `fr`, signed in.
  static Browser officer(String language) {
    return signedIn(Browser.in(language), language);
  }

  static Browser signedIn(Browser browser, String language) {
    SignIn.at(RUNNING, browser.page(), language);
    return browser;
  }

  private static RunningDesk start() {
    var desk = RunningDesk.at(Homes.copy("demo", SharedDesk::fill));
    Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "stop the shared desk"));
    return desk;
  }

  private static void fill(Path home) {
    try (var desk = RunningDesk.at(home);
        var browser = Browser.in("ar")) {
      browser.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(browser.page());
      browser.page().locator("form[action='/demo/load'] button").click();
      assertThat(browser.page().locator("tansiq-progress")).isVisible();
      browser.shot("loading-ar");
      assertThat(browser.page().locator("main.page--today").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOADING));
    }
  }
}
