package org.tansiq.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command of the launcher, run to its end.
///
/// @param seconds by the clock
record Command(String out, double seconds) {

  static Command run(Place place, Path home, String... words)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", place.launcher().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("TANSIQ_DB_HOME", home.toString());
    long begin = System.nanoTime();
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (code != 0 && code != 65) {
      throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
    }
    return new Command(out, seconds);
  }
}
