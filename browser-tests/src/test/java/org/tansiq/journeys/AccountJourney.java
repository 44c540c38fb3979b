package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An officer sees where they are signed in and ends it everywhere else; the machine's owner enters
/// by break-glass and everybody is told.
class AccountJourney {

  @ParameterizedTest
  @CsvSource({"ar, المسؤول مسافر", "fr, L’administrateur est absent"})
  void signed_out_everywhere_else_and_break_glass(String language, String reason) throws Exception {
    try (var desk = RunningDesk.fresh();
        var here = Browser.in(language);
        var elsewhere = Browser.in(language);
        var owner = Browser.in(language)) {
      here.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(here.page());
      SignIn.at(desk, elsewhere.page(), language);

      here.page().navigate(desk.address() + "/account");
      assertThat(here.page().locator("tr[data-place=other]")).hasCount(1);
      here.assertSound();
      here.shot("account-" + language);
      here.page().locator("form[action='/sessions/end-others'] button").click();
      assertThat(here.page().locator("tr[data-place]")).hasCount(1);
      elsewhere.page().navigate(desk.address() + "/account");
      assertThat(elsewhere.page().locator("input[name=login]")).isVisible();

      owner.page().navigate(desk.address() + breakGlass(desk, reason));
      assertThat(owner.page().locator("main")).containsText(reason);
      owner.assertSound();
      owner.shot("break-glass-" + language);
      owner.page().locator("main form button").click();
      assertThat(owner.page().locator("#break-glass")).isVisible();
      owner.page().navigate(desk.address() + "/settings");
      assertThat(owner.page().locator("#break-glass")).isVisible();
      owner.assertSound();
      owner.shot("break-glass-inside-" + language);

      here.page().navigate(desk.address() + "/");
      assertThat(here.page().locator("[data-alarm]")).containsText(reason);
      here.assertSound();
      here.shot("alarm-" + language);
      here.page().locator("[data-alarm] button").click();
      assertThat(here.page().locator("[data-alarm]")).hasCount(0);
    }
  }

  /// The path of the link that the command prints.
  private static String breakGlass(RunningDesk desk, String reason) throws Exception {
    var command = desk.command("break-glass", "--reason", reason);
    command.environment().put("LC_ALL", "C.UTF-8");
    var process = command.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    org.assertj.core.api.Assertions.assertThat(process.waitFor()).isZero();
    return printed.strip().replaceFirst("^https?://[^/]+", "");
  }
}
