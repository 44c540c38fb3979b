package org.tansiq.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A press article about the fictional police, to be read like any that an officer adds.
///
/// `name` ends in the language, `address` is where a newspaper would have published it.
public record Article(String name, String address, String text) {

  private static final String FOLDER = "/org/tansiq/demo/";

  /// All articles, in the order of loading.
  public static List<Article> all() {
    return content("lists/articles.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Article::named)
        .toList();
  }

  private static Article named(String name) {
    var whole = content("articles/" + name + ".txt");
    int end = whole.indexOf('\n');
    return new Article(name, whole.substring(0, end), whole.substring(end).strip());
  }

  private static String content(String file) {
    try (InputStream in = Article.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
