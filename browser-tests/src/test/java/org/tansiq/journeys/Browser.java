package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A Chromium that behaves as a reader's: one language, one size, and an ear for every fault.
final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Browser(Path executable, String language, int width) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setTimezoneId("Africa/Casablanca"));
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
      }
    });
    page.onPageError(faults::add);
  }

  /// Opens a browser in `ar-MA`, `fr-MA` or `en-GB`; without Chromium the journey is skipped aloud.
  static Browser in(String language) {
    return in(language, 1440);
  }

  static Browser in(String language, int width) {
    var executable = System.getProperty("journeys.browser", "");
    Assumptions.assumeFalse(
        executable.isBlank(), "no Chromium; install it with: apt-get install chromium");
    return new Browser(Path.of(executable), language, width);
  }

  Page page() {
    return page;
  }

  /// Keeps a picture of the page as the reader sees it.
  void shot(String name) {
    var folder = Path.of(System.getProperty("journeys.shots", "target/shots"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(false));
  }

  /// The page is accessible (axe, WCAG 2.2 AA), reported no fault and does not scroll sideways.
  void assertSound() {
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(v -> v.getId() + ": " + v.getNodes()).toList())
        .as(page.url())
        .isEmpty();
    assertThat(faults).as(page.url()).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("sideways scroll at " + page.url())
        .isTrue();
  }

  /// Faults expected by a journey are forgotten.
  void forgetFaults() {
    faults.clear();
  }

  @Override
  public void close() {
    context.close();
    chromium.close();
    playwright.close();
  }
}
