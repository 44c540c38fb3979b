package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An officer makes a token for a program, the program reads with it, the officer ends it.
class TokenJourney {

  @ParameterizedTest
  @CsvSource({"ar, نظام الإحصاء الأسبوعي", "fr, Statistique hebdomadaire"})
  void a_token_is_made_used_and_ended(String language, String label) throws Exception {
    try (var desk = RunningDesk.fresh();
        var browser = Browser.in(language)) {
      var page = browser.page();
      page.navigate(desk.firstLink().orElseThrow());
      SignIn.enrol(page);
      page.navigate(desk.address() + "/account");
      page.locator("a[href='/account/tokens']").click();
      assertThat(page.locator("h1")).isVisible();
      browser.assertSound();

      page.locator("input[name=label]").fill(label);
      page.locator("input[value='read:register']").check();
      page.locator("input[value='read:changes']").check();
      page.locator("select[name=days]").selectOption("7");
      page.locator("form[action='/account/tokens'] button").click();
      var token = page.locator("#made code").textContent();
      browser.assertSound();
      browser.shot("token-made-" + language);

      org.assertj.core.api.Assertions.assertThat(ask(desk, token)).isEqualTo(200);
      page.navigate(desk.address() + "/account/tokens");
      assertThat(page.locator("#made")).hasCount(0);
      assertThat(page.locator("tr[data-token=LIVE]")).containsText(label);
      page.locator("tr[data-token=LIVE] button").click();
      assertThat(page.locator("tr[data-token=REVOKED]")).containsText(label);
      org.assertj.core.api.Assertions.assertThat(ask(desk, token)).isEqualTo(401);
      browser.assertSound();
      browser.shot("token-ended-" + language);
    }
  }

  private static int ask(RunningDesk desk, String token) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(desk.address() + "/api/v1/engagements"))
              .header("Authorization", "Bearer " + token)
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }
}
