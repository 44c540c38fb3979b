package org.tansiq.desk.assembly.outputs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tansiq.desk.assembly.setup.Session;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;

/// An agenda on paper, in the language of whoever it is for.
final class AgendaPrint {

  private static final float TITLE = 18;
  private static final float HEAD = 13;
  private static final float TEXT = 11;
  private static final float SMALL = 9;
  private static final float ROW = 20;
  private static final float TIME = 92;
  private static final float WHAT = 180;
  private static final float GAP = 8;

  private AgendaPrint() {}

  static void write(Agenda agenda, Shell shell, OutputStream out) throws IOException {
    var rightToLeft = shell.tongue() == Tongue.AR;
    try (var paper = new Paper(rightToLeft, agenda.name(), shell.tongue().code())) {
      sheets(paper, agenda, shell);
      paper.write(out);
    }
  }

  /// Several, each on sheets of its own and in the language of whoever it is for.
  static void write(String title, List<Agenda> all, Shell officer, OutputStream out)
      throws IOException {
    try (var paper = new Paper(false, title, officer.tongue().code())) {
      for (int at = 0; at < all.size(); at++) {
        var agenda = all.get(at);
        var reader = agenda.whose().subject();
        var own = Recipient.of(agenda.programme(), reader, Optional.empty(), officer);
        if (at > 0) {
          paper.next();
        }
        paper.turn(own.tongue() == Tongue.AR);
        sheets(paper, agenda, own);
      }
      paper.write(out);
    }
  }

  private static void sheets(Paper paper, Agenda agenda, Shell shell) throws IOException {
    paper.text(Paper.isolated(agenda.name()), 0, Paper.WIDTH, TITLE);
    paper.advance(TITLE + GAP, ROW);
    paper.text(Paper.isolated(agenda.programme().assembly().title()), 0, Paper.WIDTH, TEXT);
    paper.advance(TEXT + GAP, ROW);
    paper.text(state(agenda, shell), 0, Paper.WIDTH, SMALL);
    paper.advance(SMALL + 2 * GAP, ROW);
    for (int day = 0; day < agenda.programme().assembly().days(); day++) {
      day(paper, agenda, day, shell);
    }
  }

  /// As of when it holds, on which clocks: a sheet outlives the plan it was drawn from.
  private static String state(Agenda agenda, Shell shell) {
    var zone = agenda.programme().assembly().zone();
    var last = agenda.entries().stream().map(Agenda.Entry::changedAt).max(Instant::compareTo);
    var clocks = Paper.isolated(zone.getId());
    return last.map(
            at -> {
              var local = at.atZone(zone);
              var day = shell.dates().day(local.toLocalDate());
              var time = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
              return shell.text("assembly.state-of", day, time) + " · " + clocks;
            })
        .orElse(clocks);
  }

  private static void day(Paper paper, Agenda agenda, int day, Shell shell) throws IOException {
    var meetings = agenda.on(day);
    paper.advance(GAP, 3 * ROW);
    paper.text(shell.dates().weekday(agenda.programme().date(day)), 0, Paper.WIDTH, HEAD);
    paper.advance(HEAD + GAP, ROW);
    paper.rule();
    paper.advance(GAP / 2, ROW);
    if (meetings.isEmpty()) {
      paper.text(shell.text("assembly.agenda-none"), 0, Paper.WIDTH, TEXT);
      paper.advance(ROW, ROW);
    }
    for (var session : agenda.sessions(day)) {
      paper.text(times(agenda, session, shell), 0, TIME, TEXT);
      paper.text(Paper.isolated(session.title()), TIME + GAP, WHAT, TEXT);
      paper.advance(ROW, ROW);
    }
    for (var meeting : meetings) {
      paper.text(times(agenda, meeting, shell), 0, TIME, TEXT);
      paper.text(Paper.isolated(meeting.what()), TIME + GAP, WHAT, TEXT);
      paper.text(where(meeting), TIME + WHAT + 2 * GAP, Paper.WIDTH - TIME - WHAT - 2 * GAP, TEXT);
      paper.advance(ROW, ROW);
    }
  }

  private static String times(Agenda agenda, Agenda.Entry meeting, Shell shell) {
    return shell.text(
        "assembly.from-to",
        agenda.programme().local(meeting.from()).toString(),
        agenda.programme().local(meeting.to()).toString());
  }

  private static String times(Agenda agenda, Session session, Shell shell) {
    var programme = agenda.programme();
    return shell.text(
        "assembly.from-to",
        programme.time(session.from()).toString(),
        programme.local(programme.slot(session.to()).to()).toString());
  }

  private static String where(Agenda.Entry meeting) {
    return Stream.of(meeting.room(), meeting.zone(), meeting.interpreter())
        .filter(part -> !part.isEmpty())
        .map(Paper::isolated)
        .collect(Collectors.joining(" · "));
  }
}
