package org.tansiq.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What was measured on, without saying whose it is.
final class Machine {

  private Machine() {}

  static String facts() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %d GiB, JDK %s, Linux %s, other load when it ended %s",
        Runtime.getRuntime().availableProcessors(),
        after("/proc/cpuinfo", "model name"),
        Long.parseLong(after("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
        System.getProperty("java.version"),
        System.getProperty("os.version", "").replaceFirst("[^0-9.].*", ""),
        text("/proc/loadavg").split(" ", 2)[0]);
  }

  private static String after(String file, String key) {
    return text(file)
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
