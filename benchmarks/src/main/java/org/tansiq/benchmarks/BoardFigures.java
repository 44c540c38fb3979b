package org.tansiq.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a coordinator waits at the board of a whole general assembly: for the page, for what is
/// said of a meeting under a drag, for the drop.
final class BoardFigures implements Figures {

  private static final Load LOAD = new Load(30, 120);
  private static final Load MOVES = new Load(5, 40);
  private static final int COORDINATORS = 4;

  @Override
  public String name() {
    return "board";
  }

  @Override
  public String title() {
    return "The board of an assembly, while it is worked with";
  }

  @Override
  public String measure(Place place) throws Exception {
    var home = place.emptyFolder("board");
    try (var program = Program.start(place, home);
        var first = Session.first(program.address(), program.firstLink());
        var database = DriverManager.getConnection(program.postgresUrl())) {
      var hall = new AssemblyHall(first, database);
      hall.fill();
      int placed = hall.plan();
      var rows = new ArrayList<String>();
      var officers = officers(program.address());
      for (var page : pages(hall).entrySet()) {
        var alone = LOAD.of(askers(officers.subList(0, 1), page.getValue()));
        var together = LOAD.of(askers(officers, page.getValue()));
        int size = first.get(page.getValue().getFirst()).body().length();
        rows.add(row(page.getKey(), alone, together, size));
      }
      var alone = MOVES.of(List.of(mover(first, hall)));
      rows.add(
          row("a drop: the move is held against all rules, written, and the board drawn", alone));
      officers.forEach(Session::close);
      return """
      %d delegations, 40 rooms, 10 interpreter pairs, 4 days of 16 slots, %d of %d requests placed (`InventedAssembly`, seed 7). Each asks again
      as soon as it is answered, %d times to warm up and %d times counted; the program, PostgreSQL and the askers share the machine.

      | what | p50 ms | p95 ms | slowest ms | p95 ms, %d coordinators at once | thousand letters |
      |---|---:|---:|---:|---:|---:|
      %s
      """
          .formatted(
              hall.size().getFirst(),
              placed,
              hall.size().getLast(),
              LOAD.warm(),
              LOAD.counted(),
              COORDINATORS,
              String.join("\n", rows));
    }
  }

  private static List<Session> officers(String address) throws Exception {
    var officers = new ArrayList<Session>();
    for (int i = 0; i < COORDINATORS; i++) {
      officers.add(Session.another(address, i % 2 == 0 ? "ar" : "fr"));
    }
    return officers;
  }

  /// What is asked for, several of a kind so that no answer is asked for twice in a row.
  private static Map<String, List<String>> pages(AssemblyHall hall) throws SQLException {
    var board = hall.path() + "/board";
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put(
        "the board of a day",
        List.of(board + "?day=0", board + "?day=1", board + "?day=2", board + "?day=3"));
    pages.put(
        "the board with a meeting chosen, each slot and its reason",
        hall.placed().stream().map(id -> board + "?request=" + id).toList());
    pages.put(
        "the same for a request without a place",
        hall.unplaced().stream().map(id -> board + "?request=" + id).toList());
    pages.put(
        "a drag: for every room in every slot of the day, why not",
        hall.placed().stream().map(id -> board + "/verdicts?day=0&request=" + id).toList());
    return pages;
  }

  private static List<Load.Asker> askers(List<Session> officers, List<String> paths) {
    return officers.stream().<Load.Asker>map(officer -> new Turns(officer, paths)).toList();
  }

  /// One officer who asks for one path after another.
  private static final class Turns implements Load.Asker {

    private final Session officer;
    private final List<String> paths;
    private int turn;

    Turns(Session officer, List<String> paths) {
      this.officer = officer;
      this.paths = paths;
    }

    @Override
    public void ask() throws Exception {
      officer.get(paths.get(turn++ % paths.size()));
    }
  }

  /// A meeting without interpreters goes to a free place and back.
  private static Load.Asker mover(Session officer, AssemblyHall hall) throws Exception {
    var move = hall.aMove();
    var token = officer.token(hall.path() + "/board");
    return new Load.Asker() {
      private boolean there;

      @Override
      public void ask() throws Exception {
        there = !there;
        hall.move(officer, token, move.request(), there ? move.to() : move.from());
      }
    };
  }

  private static String row(String what, Times alone, Times together, int letters) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.0f | %d |",
        what,
        alone.p50(),
        alone.p95(),
        alone.max(),
        together.p95(),
        Math.round(letters / 1000.0));
  }

  private static String row(String what, Times alone) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | | |",
        what,
        alone.p50(),
        alone.p95(),
        alone.max());
  }
}
