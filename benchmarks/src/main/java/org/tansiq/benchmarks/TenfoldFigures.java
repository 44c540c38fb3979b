package org.tansiq.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same pages over one demo country and over ten of them, in one run of the program.
final class TenfoldFigures implements Figures {

  private static final Load LOAD = new Load(5, 20);

  @Override
  public String name() {
    return "tenfold";
  }

  @Override
  public String title() {
    return "Pages over one country and over ten";
  }

  @Override
  public String measure(Place place) throws Exception {
    var home = place.emptyFolder("tenfold");
    try (var program = Program.start(place, home);
        var first = Session.first(program.address(), program.firstLink())) {
      DemoCountry.load(first);
      var officers = PageFigures.officers(program.address());
      var pages = PageFigures.pages(first);
      PageFigures.walk(officers, pages);
      var one = times(officers, pages);
      long begin = System.nanoTime();
      Tenfold.make(program.postgresUrl());
      long seconds = (System.nanoTime() - begin) / 1_000_000_000;
      PageFigures.walk(officers, pages);
      var ten = times(officers, pages);
      officers.forEach(Session::close);
      return """
      Ten officers at once as above, 20 times each counted, after a walk through all pages. Every record ten times (made in %d s), its
      engagements three days apart: what one country's pages show grows with it. Aim: at ten times no more than twice. Afterwards the program held
      %d MiB, PostgreSQL %d MiB.

      | page | p50 ms, one | p95 ms, one | p50 ms, ten | p95 ms, ten | p95, ten to one |
      |---|---:|---:|---:|---:|---:|
      %s
      """
          .formatted(
              seconds,
              program.usage().megabytes(),
              program.postgresUsage().megabytes(),
              String.join("\n", rows(one, ten)));
    }
  }

  private static Map<String, Times> times(List<Session> officers, Map<String, String> pages)
      throws Exception {
    var times = new LinkedHashMap<String, Times>();
    for (var page : pages.entrySet()) {
      times.put(page.getKey(), PageFigures.times(officers, page.getValue(), LOAD));
    }
    return times;
  }

  private static List<String> rows(Map<String, Times> one, Map<String, Times> ten) {
    var rows = new ArrayList<String>();
    one.forEach((page, before) -> {
      var after = ten.getOrDefault(page, before);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
              page,
              before.p50(),
              before.p95(),
              after.p50(),
              after.p95(),
              after.p95() / before.p95()));
    });
    return rows;
  }
}
