package org.tansiq.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures how long the lexicons take to load and how many documents of 2,500 characters one core
/// reads in a second.
///
/// Words: `DOCS [SECONDS]`; the texts of the folder are joined and cut to 2,500 characters each.
final class ReadingSpeed {

  private static final int LENGTH = 2_500;
  private static final int DISTINCT = 400;

  private ReadingSpeed() {}

  public static void main(String[] words) throws IOException {
    long begin = System.nanoTime();
    var reader = Reader.standard();
    reader.read(Article.of("first", "Rabat"));
    System.out.printf("load: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    var articles = articles(Path.of(words[0]));
    int seconds = words.length > 1 ? Integer.parseInt(words[1]) : 10;
    for (int round = 1; round <= 3; round++) {
      System.out.printf(
          "round %d: %.0f documents/s/core%n", round, rate(reader, articles, seconds));
    }
  }

  private static double rate(Reader reader, List<Article> articles, int seconds) {
    var clock = ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    long until = begin + seconds * 1_000_000_000L;
    int read = 0;
    while (clock.getCurrentThreadCpuTime() < until) {
      reader.read(articles.get(read % articles.size()));
      read++;
    }
    return read * 1e9 / (clock.getCurrentThreadCpuTime() - begin);
  }

  /// Every language in turn, so that no language is measured alone.
  private static List<Article> articles(Path folder) throws IOException {
    var articles = new ArrayList<Article>();
    for (var language : List.of("ar", "fr", "en")) {
      var all = new StringBuilder();
      try (var files = Files.list(folder)) {
        files
            .filter(f -> f.toString().endsWith("." + language + ".txt"))
            .sorted()
            .forEach(f -> all.append(text(f)).append('\n'));
      }
      int shift = Math.max(1, (all.length() - LENGTH) * 3 / DISTINCT);
      for (int at = 0; at + LENGTH < all.length(); at += shift) {
        articles.add(Article.of(language + at, all.substring(at, at + LENGTH)));
      }
    }
    java.util.Collections.shuffle(articles, new java.util.Random(1));
    return articles;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
