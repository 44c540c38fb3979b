package org.tansiq.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Pages over the demo country, asked for by ten officers at once.
final class PageFigures implements Figures {

  private static final int OFFICERS = 10;
  private static final Load LOAD = new Load(20, 40);

  /// A desk has been asked each of its pages before: what is asked first pays for the compiler.
  private static final Load WALK = new Load(0, 30);

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String title() {
    return "Pages over the demo country, ten officers at once";
  }

  @Override
  public String measure(Place place) throws Exception {
    var home = place.emptyFolder("pages");
    try (var program = Program.start(place, home);
        var first = Session.first(program.address(), program.firstLink())) {
      DemoCountry.load(first);
      var rows = new ArrayList<String>();
      var yardstick = yardstick(program);
      rows.add(row("`select 1` through pgjdbc (the yardstick)", yardstick, yardstick, 0) + " | |");
      var officers = officers(program.address());
      var pages = pages(first);
      walk(officers, pages);
      for (var page : pages.entrySet()) {
        times(officers, page.getValue(), new Load(0, LOAD.warm()));
        var before = Spent.of(program);
        var times = times(officers, page.getValue(), new Load(0, LOAD.counted()));
        var spent = Spent.of(program).since(before, times.count());
        int size = first.get(page.getValue()).body().length();
        rows.add(row(page.getKey(), times, yardstick, size) + spent.cells());
      }
      officers.forEach(Session::close);
      return """
      Each asks again as soon as it is answered: after a walk of %d times through all pages, %d times more to warm up, then %d times counted,
      half in Arabic, half in French. The program, PostgreSQL and the askers share the machine; nobody changes a record meanwhile, so charts
      are kept from one view to the next. CPU is that of a page, whatever else the machine did. Afterwards the program held %d MiB,
      PostgreSQL %d MiB.

      | page | p50 ms | p95 ms | slowest ms | pages/s | thousand letters | p95 to the yardstick's | CPU ms, program | CPU ms, PostgreSQL |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|
      %s
      """
          .formatted(
              WALK.counted(),
              LOAD.warm(),
              LOAD.counted(),
              program.usage().megabytes(),
              program.postgresUsage().megabytes(),
              String.join("\n", rows));
    }
  }

  /// One page, asked for by all of them at once.
  static Times times(List<Session> officers, String path, Load load) throws Exception {
    return load.of(officers.stream().map(each -> asking(each, path)).toList());
  }

  /// All pages, asked for by all of them at once and not counted.
  static void walk(List<Session> officers, Map<String, String> pages) throws Exception {
    for (var path : pages.values()) {
      times(officers, path, WALK);
    }
  }

  /// Processor time, in milliseconds.
  private record Spent(double program, double postgres) {

    static Spent of(Program program) throws IOException {
      return new Spent(
          program.usage().cpuSeconds() * 1000, program.postgresUsage().cpuSeconds() * 1000);
    }

    Spent since(Spent before, int times) {
      return new Spent((program - before.program) / times, (postgres - before.postgres) / times);
    }

    String cells() {
      return String.format(Locale.ROOT, " %.1f | %.1f |", program, postgres);
    }
  }

  private static Load.Asker asking(Session officer, String path) {
    return () -> officer.get(path);
  }

  static List<Session> officers(String address) throws Exception {
    var officers = new ArrayList<Session>();
    for (int i = 0; i < OFFICERS; i++) {
      officers.add(Session.another(address, i % 2 == 0 ? "ar" : "fr"));
    }
    return officers;
  }

  static Map<String, String> pages(Session officer) throws Exception {
    var pages = new LinkedHashMap<String, String>();
    pages.put("start page", "/");
    pages.put("engagements, list", "/engagements");
    pages.put("engagements, filtered by country and kind", "/engagements?country=ES&kind=meeting");
    pages.put("engagements, timeline", "/engagements/timeline");
    pages.put("engagements, map", "/engagements/map");
    pages.put("engagements, network", "/engagements/network");
    pages.put("one engagement", DemoCountry.anEngagement(officer));
    pages.put("partner", "/partners/ES");
    pages.put("agreements", "/agreements");
    pages.put("commitments", "/commitments");
    pages.put("search, Arabic", "/search?q=%D8%A5%D8%B3%D8%A8%D8%A7%D9%86%D9%8A%D8%A7");
    pages.put("search, French", "/search?q=m%C3%A9morandum");
    pages.put("review desk", "/intake/review");
    return pages;
  }

  /// The cheapest thing a page could ask, by as many askers over as many connections.
  private static Times yardstick(Program program) throws Exception {
    var url = program.postgresUrl();
    var connections = new ArrayList<Connection>();
    try {
      for (int i = 0; i < OFFICERS; i++) {
        connections.add(DriverManager.getConnection(url));
      }
      return new Load(2000, 4000).of(connections.stream().map(PageFigures::selectingOne).toList());
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
  }

  private static Load.Asker selectingOne(Connection connection) {
    try {
      var statement = connection.prepareStatement("select 1");
      return () -> {
        try (var row = statement.executeQuery()) {
          row.next();
        }
      };
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String row(String page, Times times, Times yardstick, int letters) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.0f | %d | %.0f |",
        page,
        times.p50(),
        times.p95(),
        times.max(),
        times.second(),
        Math.round(letters / 1000.0),
        times.p95() / yardstick.p95());
  }
}
