package org.tansiq.app;

import java.io.PrintStream;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.welcome.SampleCountry.Progress;

/// How far a work has come, on one line of a terminal; where nobody watches, a line every tenth.
final class Bar implements Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean watched;
  private long told = -1;

  Bar(PrintStream out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  static Bar onStandardError() {
    return new Bar(System.err, System.console() != null && System.console().isTerminal());
  }

  @Override
  public void at(long done, long total, String label) {
    long percent = total == 0 ? 0 : done * 100 / total;
    var words = Words.in(Tongue.EN).text(label);
    if (watched) {
      int full = (int) (percent * WIDTH / 100);
      out.printf(
          "\r[%s%s] %3d %%  %-32s", "#".repeat(full), ".".repeat(WIDTH - full), percent, words);
    } else if (percent / 10 > told) {
      told = percent / 10;
      out.printf("%3d %%  %s%n", percent, words);
    }
    if (watched && done == total && total > 0) {
      out.println();
    }
    out.flush();
  }
}
