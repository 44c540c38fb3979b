package org.tansiq.app;

import java.io.PrintStream;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.pages.Words;

/// How far a work has come, on one line of a terminal; where nobody watches, a line every tenth.
final class Bar implements Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final Words words;
  private final boolean watched;
  private String drawn = "";

  private Bar(PrintStream out, Words words, boolean watched) {
    this.out = out;
    this.words = words;
    this.watched = watched;
  }

  static Bar of(Terminal terminal) {
    var watched = System.console() != null && System.console().isTerminal();
    return new Bar(terminal.err(), terminal.words(), watched);
  }

  @Override
  public void at(long done, long total, String label) {
    long percent = total == 0 ? 0 : done * 100 / total;
    var now = (watched ? percent : percent / 10) + label;
    if (now.equals(drawn)) {
      return;
    }
    drawn = now;
    var what = words.text(label);
    if (watched) {
      int full = (int) (percent * WIDTH / 100);
      out.printf(
          "\r[%s%s] %3d %%  %-32s", "#".repeat(full), ".".repeat(WIDTH - full), percent, what);
    } else {
      out.printf("%3d %%  %s%n", percent, what);
    }
    if (watched && done == total && total > 0) {
      out.println();
    }
    out.flush();
  }
}
