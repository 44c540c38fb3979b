package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// A Chromium that behaves as a reader's: one language, one size, and an ear for every fault.
///
/// All journeys share one process of it; each has its own cookies.
final class Browser implements AutoCloseable {

  private static final double PATIENCE = 30_000;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // What Playwright turns off, and pages of Chromium's own that each new window prepares.
          "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,"
              + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,"
              + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,"
              + "PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,"
              + "Translate,OptimizationHints,PreloadTopChromeWebUI,"
              + "PreloadTopChromeWebUILessNavigations");

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Browser(com.microsoft.playwright.Browser.NewContextOptions reader) {
    context = Chromium.RUNNING.newContext(reader.setTimezoneId("Africa/Casablanca"));
    context.setDefaultTimeout(PATIENCE);
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

  /// Opens a browser of some width, such as a phone's 390.
  static Browser in(String language, int width) {
    return new Browser(reader(language, width));
  }

  /// Opens a browser that runs no script.
  static Browser withoutScript(String language) {
    return new Browser(reader(language, 1440).setJavaScriptEnabled(false));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions reader(
      String language, int width) {
    Assumptions.assumeFalse(
        Chromium.PATH.isBlank(), "no Chromium; install it with: apt-get install chromium");
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setLocale(language)
        .setViewportSize(width, 900);
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
  }

  /// Started with the first journey, ended with the last.
  private static final class Chromium {
    static final String PATH = System.getProperty("journeys.browser", "");
    static final com.microsoft.playwright.Browser RUNNING = launch();

    private static com.microsoft.playwright.Browser launch() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end Chromium"));
      return playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(PATH)).setArgs(FLAGS));
    }
  }
}
