package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A bar of how much of a file has been read, where somebody watches.
final class Progress implements LongConsumer, AutoCloseable {

  private static final int WIDTH = 40;
  private static final long WORTH_SHOWING = 2_000_000;
  private final long whole;
  private final PrintStream err;
  private final boolean shown;
  private int done = -1;

  private Progress(long whole, PrintStream err, boolean shown) {
    this.whole = whole;
    this.err = err;
    this.shown = shown;
  }

  static Progress of(Path file, PrintStream err) {
    try {
      long size = Files.size(file);
      return new Progress(size, err, size > WORTH_SHOWING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(long read) {
    int now = (int) (read * 100 / Math.max(1, whole));
    if (shown && now != done) {
      done = now;
      int filled = now * WIDTH / 100;
      err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + now + " %");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (shown && done >= 0) {
      err.println();
    }
  }
}
