package org.tansiq.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// A reading of one article of the demo country in each language, for the JVM's ahead-of-time cache
/// to learn from: `tansiq intake read` starts as often as the desk does.
final class TrainingReading {

  private static final List<String> ARTICLES = List.of("001.ar", "101.fr", "201.en");

  private TrainingReading() {}

  /// @throws IllegalStateException when an article could not be read
  static void ofArticles() throws IOException {
    for (var article : ARTICLES) {
      for (var format : List.of("jsonl", "table")) {
        try (var text = open(article)) {
          read(text, format, article);
        }
      }
    }
  }

  private static void read(InputStream text, String format, String article) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var terminal = new Terminal(text, nowhere, nowhere, Locale.ENGLISH);
    var code = IntakeCommands.ALL.run(List.of("read", "--format", format, "-"), terminal);
    if (code != Exit.DONE) {
      throw new IllegalStateException("reading " + article + " ended with " + code);
    }
  }

  private static InputStream open(String article) {
    var text =
        TrainingReading.class.getResourceAsStream("/org/tansiq/demo/articles/" + article + ".txt");
    if (text == null) {
      throw new IllegalStateException("the demo country has no article " + article);
    }
    return text;
  }
}
