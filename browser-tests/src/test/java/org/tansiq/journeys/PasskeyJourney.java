package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An officer makes a passkey, leaves, and enters with it; the authenticator is Chromium's own
/// virtual one.
class PasskeyJourney {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void an_officer_enters_with_a_passkey(String language) {
    try (var desk = RunningDesk.fresh();
        var browser = Browser.in(language)) {
      var page = browser.page();
      authenticator(browser);
      page.navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(page);

      page.navigate(desk.address() + "/passkeys");
      browser.assertSound();
      page.locator("tansiq-passkey button").click();
      assertThat(page.locator("tbody tr")).hasCount(1);
      browser.shot("passkeys-" + language);

      page.locator(".who").click();
      page.locator("form[action='/sign-out'] button").click();
      assertThat(page.locator("input[name=login]")).isVisible();
      browser.assertSound();
      page.locator("tansiq-passkey button").click();
      assertThat(page.locator(".who")).isVisible();

      page.navigate(desk.address() + "/passkeys");
      page.locator("form[action='/passkeys/remove'] button").click();
      assertThat(page.locator("tbody tr")).hasCount(0);
    }
  }

  private static void authenticator(Browser browser) {
    var session = browser.page().context().newCDPSession(browser.page());
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    var words = new JsonObject();
    words.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", words);
  }
}
