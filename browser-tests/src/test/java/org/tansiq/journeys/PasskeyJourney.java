package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Officers make passkeys, leave, and enter with them; two of them ask two factors of those who
/// grant, and from then on a password alone is not enough and an invited administrator makes a
/// passkey first. The authenticators are Chromium's own virtual ones.
class PasskeyJourney {

  @Test
  void officers_enter_with_passkeys_and_ask_them_of_others() {
    try (var desk = RunningDesk.fresh();
        var founder = Browser.in("ar");
        var second = Browser.in("fr");
        var guest = Browser.in("ar")) {
      authenticator(founder);
      authenticator(second);
      authenticator(guest);
      var officers = new Officers(desk, founder, second);
      entersWithPasskey(desk, founder, "ar");
      entersWithPasskey(desk, second, "fr");

      askedOfThoseWhoGrant(desk, founder, second);
      passwordAloneIsNotEnough(desk, second);

      var link = officers.invitation("hind", "الديوان", "system-administrator");
      makesOneFirst(desk, guest, link);
      assertThat(guest.page().locator(".who")).isVisible();

      founder.page().navigate(desk.address() + "/passkeys");
      founder.page().locator("form[action='/passkeys/remove'] button").click();
      assertThat(founder.page().locator(".refusal")).isVisible();
      founder.forgetFaults();
    }
  }

  private static void entersWithPasskey(RunningDesk desk, Browser browser, String language) {
    var page = browser.page();
    page.navigate(desk.address() + "/passkeys");
    browser.assertSound();
    page.locator("tansiq-passkey button").click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    browser.shot("passkeys-" + language);
    leave(page);
    browser.assertSound();
    page.locator("tansiq-passkey button").click();
    assertThat(page.locator(".who")).isVisible();
  }

  private static void leave(Page page) {
    page.locator(".who").click();
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.locator("input[name=login]")).isVisible();
  }

  private static void askedOfThoseWhoGrant(RunningDesk desk, Browser founder, Browser second) {
    var page = founder.page();
    page.navigate(desk.address() + "/officers");
    var form = page.locator("form[action='/officers/rule']");
    form.locator("select[name=rule]").selectOption("granting");
    form.locator("input[name=why]").fill("توجيه المديرية");
    form.scrollIntoViewIfNeeded();
    founder.assertSound();
    founder.shot("rule-ar");
    form.locator("button").click();
    second.page().navigate(desk.address() + "/officers");
    second.assertSound();
    second.shot("rule-four-eyes-fr");
    second.page().locator("form[action$='/confirm'] button").first().click();
    second.page().locator("summary").last().click();
    second.page().locator("#o-rule").scrollIntoViewIfNeeded();
    second.assertSound();
    second.shot("rule-fr");
  }

  private static void passwordAloneIsNotEnough(RunningDesk desk, Browser second) {
    var page = second.page();
    leave(page);
    page.locator("#login").fill("nadia");
    page.locator("#password").fill(SignIn.PASSWORD);
    page.locator("main form button").first().click();
    assertThat(page.locator(".note")).isVisible();
    second.assertSound();
    second.shot("password-alone-fr");
    page.locator("tansiq-passkey button").click();
    assertThat(page.locator(".who")).isVisible();
  }

  private static void makesOneFirst(RunningDesk desk, Browser guest, String link) {
    var page = guest.page();
    page.navigate(desk.address() + link);
    page.locator("#name").fill("hind");
    page.locator("#login").fill("hind");
    page.locator("#password").fill(SignIn.PASSWORD);
    page.locator("#again").fill(SignIn.PASSWORD);
    page.locator("main form button").click();
    assertThat(page.locator("tansiq-passkey[data-act=add]")).isVisible();
    for (var language : new String[] {"fr", "ar"}) {
      page.navigate(desk.address() + "/passkeys?lang=" + language);
      guest.assertSound();
      guest.shot("passkey-first-" + language);
    }
    page.locator("tansiq-passkey button").click();
    assertThat(page.locator("tansiq-passkey[data-act=sign-in]")).isVisible();
    guest.assertSound();
    guest.shot("passkey-made-ar");
    page.locator("tansiq-passkey button").click();
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
