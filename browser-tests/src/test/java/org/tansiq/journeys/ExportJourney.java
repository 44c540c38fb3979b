package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What leaves the desk as a file: the records of the page, with their status.
class ExportJourney {

  @Test
  void the_filtered_list_leaves_as_a_table_that_says_what_is_only_proposed() throws IOException {
    try (var browser = SharedDesk.officer("ar")) {
      var lines = download(browser.page(), "csv").lines().toList();
      assertThat(lines.getFirst()).contains("status");
      assertThat(lines).hasSizeGreaterThan(1);
      assertThat(lines.subList(1, lines.size()))
          .allMatch(line -> line.contains("confirmed") || line.contains("proposed"));
      assertThat(lines).noneMatch(line -> line.matches("(?s).*(^|,)\"?[=+@].*"));
    }
  }

  @Test
  void it_leaves_as_a_calendar_and_as_json_too() throws IOException {
    try (var browser = SharedDesk.officer("fr")) {
      assertThat(download(browser.page(), "ics"))
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("BEGIN:VEVENT")
          .endsWith("END:VCALENDAR\r\n");
      assertThat(download(browser.page(), "json")).contains("\"status\"");
    }
  }

  private static String download(Page page, String format) throws IOException {
    page.navigate(SharedDesk.running().address() + "/engagements?country=ES");
    page.locator("details.pop--end > summary").click();
    var link = page.locator("details.pop--end a[download][href*='." + format + "']").first();
    var download = page.waitForDownload(link::click);
    assertThat(List.of(download.suggestedFilename())).allMatch(name -> name.endsWith(format));
    return Files.readString(download.path());
  }
}
