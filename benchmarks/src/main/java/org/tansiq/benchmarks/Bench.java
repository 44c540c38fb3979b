package org.tansiq.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `tansiq bench
/// [start|pages|tenfold|reading|adding|names|names10|kernel|private|linking|scores|audit|kills|brokerages|assembly|board]…`:
/// measures, and writes `benchmarks/RESULTS.md`; sections not asked for stay as they are. `names10`
/// runs only where it is asked for.
public final class Bench {

  private static final List<Figures> ALL =
      List.of(
          new StartFigures(),
          new PageFigures(),
          new TenfoldFigures(),
          new ReadingFigures(),
          new AddingFigures(),
          NamesFigures.million(),
          NamesFigures.tenMillion(),
          new KernelFigures(),
          new PrivateFigures(),
          new LinkingFigures(),
          new ScoreFigures(),
          new AuditFigures(),
          new KillFigures(),
          new BrokerageFigures(),
          new AssemblyFigures(),
          new BoardFigures());

  private Bench() {}

  /// The first word is the folder of the built tree; the launcher gives it.
  public static void main(String[] words) throws Exception {
    var place = new Place(Path.of(words[0]));
    var asked = Arrays.asList(words).subList(1, words.length);
    var names = ALL.stream().map(Figures::name).toList();
    if (!names.containsAll(asked)) {
      System.err.println("bench measures some of: " + String.join(", ", names));
      System.exit(64);
    }
    var results = Results.in(place.results());
    for (var figures : ALL) {
      if (asked.isEmpty() ? !figures.name().equals("names10") : asked.contains(figures.name())) {
        System.err.println("Measuring: " + figures.title() + " …");
        results.put(figures, figures.measure(place));
        results.write();
      }
    }
    System.err.println("Written to " + place.results());
  }
}
