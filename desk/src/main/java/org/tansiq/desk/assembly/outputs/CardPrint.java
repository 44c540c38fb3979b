package org.tansiq.desk.assembly.outputs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;

/// Cards for doors: one sheet a room, read from two metres away.
final class CardPrint {

  private static final float ROOM = 40;
  private static final float DAY = 20;
  private static final float TEXT = 18;
  private static final float ROW = 34;
  private static final float TIME = 130;
  private static final float GAP = 12;

  private CardPrint() {}

  static void write(Programme programme, int day, List<Card> cards, Shell shell, OutputStream out)
      throws IOException {
    var title = programme.assembly().title();
    var date = shell.dates().weekday(programme.date(day));
    try (var paper = new Paper(shell.tongue() == Tongue.AR, title, shell.tongue().code())) {
      for (int at = 0; at < cards.size(); at++) {
        if (at > 0) {
          paper.next();
        }
        head(paper, cards.get(at), title, date);
        meetings(paper, cards.get(at), programme, shell);
      }
      paper.write(out);
    }
  }

  private static void head(Paper paper, Card card, String title, String date) throws IOException {
    paper.text(Paper.isolated(card.room()), 0, Paper.WIDTH, ROOM);
    paper.advance(ROOM + 2 * GAP, ROW);
    paper.text(Paper.isolated(card.zone()), 0, Paper.WIDTH, TEXT);
    paper.advance(card.zone().isEmpty() ? 0 : TEXT + GAP, ROW);
    paper.text(date, 0, Paper.WIDTH, DAY);
    paper.advance(DAY + GAP, ROW);
    paper.text(Paper.isolated(title), 0, Paper.WIDTH, TEXT / 1.5f);
    paper.advance(TEXT + 2 * GAP, ROW);
    paper.rule();
    paper.advance(GAP, ROW);
  }

  private static void meetings(Paper paper, Card card, Programme programme, Shell shell)
      throws IOException {
    if (card.meetings().isEmpty()) {
      paper.text(shell.text("assembly.agenda-none"), 0, Paper.WIDTH, TEXT);
    }
    for (var meeting : card.meetings()) {
      var times =
          shell.text(
              "assembly.from-to",
              programme.local(meeting.from()).toString(),
              programme.local(meeting.to()).toString());
      paper.text(times, 0, TIME, TEXT);
      paper.text(Paper.isolated(meeting.what()), TIME + GAP, Paper.WIDTH - TIME - GAP, TEXT);
      paper.advance(ROW, ROW);
    }
  }
}
