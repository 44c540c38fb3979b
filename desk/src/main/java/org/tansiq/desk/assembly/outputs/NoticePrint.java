package org.tansiq.desk.assembly.outputs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;

/// What changed for one recipient, on paper: only that.
final class NoticePrint {

  private static final float TITLE = 18;
  private static final float HEAD = 12;
  private static final float TEXT = 11;
  private static final float ROW = 20;
  private static final float GAP = 8;
  private static final float LABEL = 110;

  private NoticePrint() {}

  /// @param title of the assembly
  static void write(
      String recipient, String title, List<NoticeLine> lines, Shell shell, OutputStream out)
      throws IOException {
    var rightToLeft = shell.tongue() == Tongue.AR;
    try (var paper = new Paper(rightToLeft, recipient, shell.tongue().code())) {
      paper.text(Paper.isolated(recipient), 0, Paper.WIDTH, TITLE);
      paper.advance(TITLE + GAP, ROW);
      paper.text(Paper.isolated(title), 0, Paper.WIDTH, TEXT);
      paper.advance(TEXT + GAP, ROW);
      paper.text(shell.text("assembly.notice-sub"), 0, Paper.WIDTH, TEXT);
      paper.advance(TEXT + 2 * GAP, ROW);
      for (var line : lines) {
        line(paper, line, shell);
      }
      paper.write(out);
    }
  }

  private static void line(Paper paper, NoticeLine line, Shell shell) throws IOException {
    paper.advance(GAP, 4 * ROW);
    paper.rule();
    paper.advance(GAP, 3 * ROW);
    paper.text(line.change(), 0, LABEL - GAP, HEAD);
    paper.text(Paper.isolated(line.with()), LABEL, Paper.WIDTH - LABEL, HEAD);
    paper.advance(ROW, 2 * ROW);
    spot(paper, shell.text("assembly.before"), line.before());
    spot(paper, shell.text("assembly.after"), line.after());
  }

  private static void spot(Paper paper, String label, Optional<NoticeLine.Spot> spot)
      throws IOException {
    if (spot.isPresent()) {
      var where = spot.get().when() + " · " + Paper.isolated(spot.get().room());
      paper.text(label, 0, LABEL - GAP, TEXT);
      paper.text(where, LABEL, Paper.WIDTH - LABEL, TEXT);
      paper.advance(ROW, ROW);
    }
  }
}
