package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// From an empty machine to a signed-in officer, and back in with a password.
class FirstStartJourney {

  @Test
  void the_first_officer_enters_by_the_printed_link_which_works_once() {
    try (var desk = RunningDesk.at(Homes.empty());
        var browser = Browser.in("ar-MA")) {
      var page = browser.page();
      var link = desk.firstLink().orElseThrow();
      page.navigate(link);
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("أول دخول");
      browser.assertSound();
      browser.shot("first-ar");

      SignIn.enrol(page);
      assertThat(page.locator(".who")).containsText("سلمى البقالي");
      browser.assertSound();
      browser.shot("start-ar");

      page.locator(".who").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("اخرج")).click();
      page.navigate(link);
      assertThat(page.locator(".refusal")).containsText("هذا الرابط استُعمل");
      browser.forgetFaults();

      page.navigate(desk.address() + "/sign-in?lang=fr");
      page.getByLabel("Identifiant").fill("salma");
      page.getByLabel("Mot de passe").fill("une mauvaise réponse");
      page.locator("main form button").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("inexact");
      page.getByLabel("Identifiant").fill("Salma");
      page.getByLabel("Mot de passe").fill("quatre mots sans lien");
      page.locator("main form button").click();
      assertThat(page.locator("html")).hasAttribute("lang", "fr");
      assertThat(page.locator(".who")).containsText("سلمى البقالي");
      browser.assertSound();
      browser.shot("start-fr");
    }
  }
}
