package org.tansiq.app;

import java.io.PrintStream;
import java.time.Duration;

/// How far a command has come: a bar that draws itself over on a terminal, a line now and then
/// elsewhere. It begins to speak after a second.
final class ProgressLine implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final long REDRAW = Duration.ofMillis(200).toNanos();
  private static final long RELINE = Duration.ofSeconds(10).toNanos();
  private static final long SILENT = Duration.ofSeconds(1).toNanos();

  private final PrintStream out;
  private final int total;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final long began = System.nanoTime();
  private long drawn = began;
  private boolean open;
  private int done;

  ProgressLine(PrintStream out, int total) {
    this.out = out;
    this.total = total;
  }

  void advance() {
    done++;
    var now = System.nanoTime();
    if (now - began > SILENT && now - drawn > (terminal ? REDRAW : RELINE)) {
      drawn = now;
      draw(now);
    }
  }

  private void draw(long now) {
    var left = Duration.ofNanos((now - began) / done * (total - done));
    var text = "%,d of %,d, about %s left".formatted(done, total, inWords(left));
    if (terminal) {
      var filled = (int) ((long) WIDTH * done / total);
      out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text + "\u001b[K");
      open = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  private static String inWords(Duration left) {
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : Math.max(1, left.toSeconds()) + " s";
  }

  /// Says something without breaking the bar.
  void aside(String message) {
    clear();
    out.println(message);
    out.flush();
  }

  private void clear() {
    if (open) {
      out.print("\r\u001b[K");
      open = false;
    }
  }

  @Override
  public void close() {
    clear();
    out.flush();
  }
}
