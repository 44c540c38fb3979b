package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine burns: what was backed up comes back on another, the officer goes on where they were,
/// and a copy of the ledger that somebody touched is found out.
class KeepingJourney {

  @Test
  void what_was_backed_up_comes_back_on_another_machine(@TempDir Path safe) throws Exception {
    var archive = safe.resolve("desk.backup").toString();
    var key = Files.writeString(safe.resolve("key"), "four words in a safe\n").toString();
    String title;
    try (var desk = RunningDesk.fresh();
        var browser = Browser.in("ar")) {
      var page = browser.page();
      page.navigate(desk.firstLink().orElseThrow() + "?lang=ar");
      SignIn.enrol(page);
      Articles.add(desk, page, Articles.files(List.of("101.fr")));
      page.navigate(desk.address() + "/engagements");
      title = page.locator("table tbody tr th, table tbody tr td a").first().innerText();
      assertThat(said(desk, 0, "backup", archive, "--key", key)).contains("read back");
    }

    var home = Homes.empty();
    try (var desk = RunningDesk.notYet(home)) {
      var restored = said(desk, 65, "restore", archive, "--key", wrong(safe).toString());
      assertThat(restored).isNotBlank();
      said(desk, 0, "restore", archive, "--key", key);
      desk.start();
      assertThat(desk.firstLink()).as("a link, although an officer came back").isEmpty();
      for (var language : List.of("ar", "fr")) {
        try (var browser = Browser.in(language)) {
          var page = browser.page();
          SignIn.at(desk, page, language);
          page.navigate(desk.address() + "/engagements");
          var list = page.locator("table");
          assertThat(list.locator("tbody tr")).not().hasCount(0);
          if (language.equals("ar")) {
            assertThat(list).containsText(title);
          }
          browser.assertSound();
        }
      }
      aTouchedCopyIsFoundOut(desk, home.resolve("keys"), safe.resolve("copy"));
    }
  }

  private static Path wrong(Path safe) throws IOException {
    return Files.writeString(safe.resolve("wrong"), "four words of another\n");
  }

  private static void aTouchedCopyIsFoundOut(RunningDesk desk, Path keys, Path copy)
      throws Exception {
    said(desk, 0, "audit", "copy", copy.toString());
    var check =
        new String[] {
          "audit",
          "verify",
          copy.toString(),
          "--key",
          keys.resolve("ledger.pub").toString(),
          "--seal",
          keys.resolve("ledger.seal").toString()
        };
    assertThat(said(desk, 0, check)).contains("Sound");

    var entries = entries(copy);
    var bytes = Files.readAllBytes(entries);
    bytes[bytes.length / 2] ^= 1;
    Files.write(entries, bytes);
    assertThat(said(desk, 65, check)).doesNotContain("Sound").containsPattern("[0-9]");
  }

  /// The file of the copy that holds the acts themselves.
  private static Path entries(Path copy) throws IOException {
    try (var files = Files.walk(copy)) {
      return files.filter(file -> file.endsWith("account.jsonl")).findFirst().orElseThrow();
    }
  }

  private static String said(RunningDesk desk, int code, String... words) throws Exception {
    var process = desk.command(words).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
