package org.tansiq.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tansiq.demo.Article;

/// Fictional articles as files, and how an officer adds them.
final class Articles {

  private Articles() {}

  /// Some of the demo country's articles, by their names such as `001.ar`.
  static List<Path> files(List<String> names) {
    var files = new ArrayList<Path>();
    for (var article : Article.all()) {
      if (names.contains(article.name())) {
        files.add(file(article.name(), article.address() + "\n\n" + article.text()));
      }
    }
    return files;
  }

  static Path file(String name, String text) {
    try {
      var folder = Files.createTempDirectory("tansiq-articles");
      return Files.writeString(folder.resolve(name + ".txt"), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Drops files on the page where articles come in, and waits until all are answered and read.
  static void add(RunningDesk desk, Page page, List<Path> files) {
    page.navigate(desk.address() + "/intake");
    page.locator("tansiq-drop input[type=file]").setInputFiles(files.toArray(Path[]::new));
    PlaywrightAssertions.assertThat(page.locator("tansiq-drop a[data-when-done]")).isVisible();
    page.waitForCondition(() -> {
      page.navigate(desk.address() + "/intake");
      return page.locator("tansiq-progress").count() == 0;
    });
  }
}
