package org.tansiq.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tansiq.benchmarks.kernel.NameKernel;

/// What a search of names is made of, measured by JMH in a Java of its own.
final class KernelFigures implements Figures {

  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "kernel";
  }

  @Override
  public String title() {
    return "Names: what a search is made of";
  }

  @Override
  public String measure(Place place) throws Exception {
    var options =
        new OptionsBuilder()
            .include(NameKernel.class.getName())
            .forks(1)
            .warmupIterations(ROUNDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ROUNDS)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    var text =
        new StringBuilder(
            """
            JMH, one thread, five rounds of a second after five to warm up; 100,000 invented persons, always another one.

            | | µs | ± (99.9 %) |
            |---|---:|---:|
            """);
    for (var result : new Runner(options).run()) {
      var score = result.getPrimaryResult();
      var label = result.getParams().getBenchmark();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f |%n",
              words(label.substring(label.lastIndexOf('.') + 1)),
              score.getScore(),
              score.getScoreError()));
    }
    return text.toString();
  }

  private static String words(String method) {
    return switch (method) {
      case "read" -> "a name read into its parts";
      case "twoWords" -> "an Arabic and a Latin word compared";
      case "twoNames" -> "two names compared, with reasons";
      default -> "one search among 100,000";
    };
  }
}
