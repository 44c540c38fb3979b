package org.tansiq.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/// The first officer and how they get in.
final class SignIn {

  static final String NAME = "سلمى البقالي";
  static final String LOGIN = "salma";
  static final String PASSWORD = "quatre mots sans lien";

  private SignIn() {}

  /// Fills the form behind the first link, whatever its language.
  static void enrol(Page page) {
    page.locator("#name").fill(NAME);
    page.locator("#unit").fill("مكتب أوروبا المتوسطية");
    page.locator("#login").fill(LOGIN);
    page.locator("#password").fill(PASSWORD);
    page.locator("#again").fill(PASSWORD);
    page.locator("main form button").click();
    PlaywrightAssertions.assertThat(page.locator(".who")).isVisible();
  }

  /// Signs in with the password, in a language.
  static void at(RunningDesk desk, Page page, String language) {
    at(desk, page, language, LOGIN);
  }

  /// The same for another officer with that password.
  static void at(RunningDesk desk, Page page, String language, String login) {
    page.navigate(desk.address() + "/sign-in?lang=" + language);
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("main form button").click();
    PlaywrightAssertions.assertThat(page.locator(".who")).isVisible();
  }
}
