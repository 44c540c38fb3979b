package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One search over records and sentences, from anywhere, however a word is written.
class SearchJourney {

  @ParameterizedTest
  @CsvSource({"ar, الاسبانيه", "ar, إسبانيا", "fr, mémorandum", "fr, MEMORANDUM"})
  void slash_and_a_word_lead_to_what_was_meant(String language, String words) {
    try (var browser = SharedDesk.officer(language)) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/engagements");
      page.keyboard().press("/");
      assertThat(page.locator("#find")).isFocused();
      page.keyboard().type(words);
      page.keyboard().press("Enter");
      assertThat(page.locator(".hit").first()).isVisible();
      assertThat(page.locator(".hit mark").first()).isVisible();
      browser.assertSound();
      browser.shot("search-" + language);
    }
  }

  @Test
  void nothing_found_says_what_to_do_and_hostile_words_are_only_words() {
    try (var browser = SharedDesk.officer("fr")) {
      var page = browser.page();
      page.navigate(SharedDesk.running().address() + "/search");
      search(page, "<script>alert(1)</script> ' or 1=1 --");
      assertThat(page.locator(".state, .note").first()).isVisible();
      assertThat(page.locator("h1")).containsText("<script>");
      browser.assertSound();
    }
  }

  private static void search(Page page, String words) {
    page.locator("#find").fill(words);
    page.locator("#find").press("Enter");
  }
}
