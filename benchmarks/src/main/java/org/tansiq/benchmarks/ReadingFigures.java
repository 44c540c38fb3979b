package org.tansiq.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.tansiq.demo.Article;
import org.tansiq.reading.Reader;

/// How many articles one core reads in a second.
final class ReadingFigures implements Figures {

  private static final int LETTERS = 2_500;
  private static final long WARM = 8_000_000_000L;
  private static final long COUNTED = 10_000_000_000L;

  @Override
  public String name() {
    return "reading";
  }

  @Override
  public String title() {
    return "Reading, one core";
  }

  @Override
  public String measure(Place place) {
    var articles = articles();
    var reader = Reader.standard();
    var read = speed(articles, article -> reader.read(article).sentences().size());
    double analysed;
    try (var analyzer = new ArabicAnalyzer()) {
      analysed = speed(articles, article -> tokens(analyzer, article.text()));
    }
    return """
    The demo's articles in Arabic, French and English, joined or cut to %,d letters each; one thread, %d s of its own processor time to warm up, %d s
    counted.

    | | documents/s a core | to the yardstick |
    |---|---:|---:|
    | Lucene's `ArabicAnalyzer` alone: tokens, no meaning (the yardstick) | %s | 1 |
    | cleaning, sentences, claims with their sentences and reasons | %s | %s |
    """
        .formatted(
            LETTERS,
            WARM / 1_000_000_000,
            COUNTED / 1_000_000_000,
            figure(analysed),
            figure(read),
            String.format(Locale.ROOT, "%.3f", read / analysed));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static List<org.tansiq.reading.Article> articles() {
    var articles = new ArrayList<org.tansiq.reading.Article>();
    for (var article : Article.all()) {
      var text = article.text();
      while (text.length() < LETTERS) {
        text = text + "\n\n" + article.text();
      }
      var raw = article.address() + "\n\n" + text.substring(0, LETTERS);
      articles.add(org.tansiq.reading.Article.of(article.name(), raw));
    }
    return articles;
  }

  private static double speed(
      List<org.tansiq.reading.Article> articles, ToIntFunction<org.tansiq.reading.Article> work) {
    pass(articles, work, WARM);
    return pass(articles, work, COUNTED);
  }

  /// Documents a second; the results are added up so that the work cannot be left out.
  private static double pass(
      List<org.tansiq.reading.Article> articles,
      ToIntFunction<org.tansiq.reading.Article> work,
      long nanos) {
    long begin = processorTime();
    long sum = 0;
    int done = 0;
    while (processorTime() - begin < nanos) {
      sum += work.applyAsInt(articles.get(done++ % articles.size()));
    }
    if (sum == 0) {
      throw new IllegalStateException("Nothing was found in " + done + " articles");
    }
    return done / ((processorTime() - begin) / 1e9);
  }

  /// Of this thread, so that what else runs on the machine does not count.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int tokens(Analyzer analyzer, String text) {
    try (var stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      int count = 0;
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
      return count;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
