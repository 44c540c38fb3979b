package org.tansiq.benchmarks;

import java.nio.file.Files;
import java.util.Locale;
import org.tansiq.demo.Article;

/// How quickly a folder of articles goes into an empty register.
final class AddingFigures implements Figures {

  private static final int COPIES = 10;

  @Override
  public String name() {
    return "adding";
  }

  @Override
  public String title() {
    return "Adding a folder of articles";
  }

  @Override
  public String measure(Place place) throws Exception {
    var articles = place.emptyFolder("articles");
    int files = 0;
    for (int copy = 1; copy <= COPIES; copy++) {
      for (var article : Article.all()) {
        var name = "%s-%02d.txt".formatted(article.name(), copy);
        Files.writeString(articles.resolve(name), article.text() + "\n\n" + copy + "\n");
        files++;
      }
    }
    var home = place.emptyFolder("adding");
    var empty = Command.run(place, home, "intake", "add", place.emptyFolder("nothing").toString());
    var added = Command.run(place, home, "intake", "add", articles.toString());
    var again = Command.run(place, home, "intake", "add", articles.toString());
    return """
    `tansiq intake add` of %d files (the demo's articles, each in %d wordings) into the embedded register, durable, from the command line;
    the start of the program is part of the time.

    | | wall s | articles/s |
    |---|---:|---:|
    | nothing to add: the start alone (the yardstick) | %s | |
    | first time: read, matched, proposed | %s | %s |
    | second time: all known by their content | %s | %s |
    """
        .formatted(
            files,
            COPIES,
            figure(empty.seconds()),
            figure(added.seconds()),
            figure(files / added.seconds()),
            figure(again.seconds()),
            figure(files / again.seconds()));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
