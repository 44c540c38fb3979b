package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An officer sees where they are signed in and ends it everywhere else; the machine's owner enters
/// by break-glass and everybody is told.
class AccountJourney {

  private static final String REASON = "المسؤول مسافر";

  @Test
  void signed_out_everywhere_else_and_break_glass() throws Exception {
    try (var desk = RunningDesk.fresh();
        var here = Browser.in("ar");
        var elsewhere = Browser.in("fr");
        var owner = Browser.in("ar")) {
      here.page().navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(here.page());
      SignIn.at(desk, elsewhere.page(), "fr");
      elsewhere.page().navigate(desk.address() + "/account");
      elsewhere.assertSound();
      elsewhere.shot("account-fr");

      here.page().navigate(desk.address() + "/account");
      assertThat(here.page().locator("tr[data-place=other]")).hasCount(1);
      here.assertSound();
      here.shot("account-ar");
      here.page().locator("form[action='/sessions/end-others'] button").click();
      assertThat(here.page().locator("tr[data-place]")).hasCount(1);
      elsewhere.page().navigate(desk.address() + "/account");
      assertThat(elsewhere.page().locator("input[name=login]")).isVisible();

      breaksTheGlass(desk, owner);
      for (var language : List.of("fr", "ar")) {
        here.page().navigate(desk.address() + "/?lang=" + language);
        assertThat(here.page().locator("[data-alarm]")).containsText(REASON);
        here.assertSound();
        here.shot("alarm-" + language);
      }
      here.page().locator("[data-alarm] button").click();
      assertThat(here.page().locator("[data-alarm]")).hasCount(0);
    }
  }

  /// The page before the glass is looked at in two languages, which uses nothing up.
  private static void breaksTheGlass(RunningDesk desk, Browser owner) throws Exception {
    var link = desk.address() + breakGlass(desk, REASON);
    for (var language : List.of("fr", "ar")) {
      owner.page().navigate(link + "?lang=" + language);
      assertThat(owner.page().locator("main")).containsText(REASON);
      owner.assertSound();
      owner.shot("break-glass-" + language);
    }
    owner.page().locator("main form button").click();
    assertThat(owner.page().locator("#break-glass")).isVisible();
    for (var language : List.of("fr", "ar")) {
      owner.page().navigate(desk.address() + "/settings?lang=" + language);
      assertThat(owner.page().locator("#break-glass")).isVisible();
      owner.assertSound();
      owner.shot("break-glass-inside-" + language);
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
