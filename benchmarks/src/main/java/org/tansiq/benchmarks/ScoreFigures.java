package org.tansiq.benchmarks;

import java.nio.file.Files;

/// How good the readings are against the annotated development articles.
final class ScoreFigures implements Figures {

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public String title() {
    return "Scores on the development articles";
  }

  @Override
  public String measure(Place place) throws Exception {
    var gold = place.root().resolve("benchmarks/intake-dev/gold.jsonl");
    if (!Files.exists(gold)) {
      throw new IllegalStateException("No annotated articles at " + gold);
    }
    var scores =
        Command.run(place, place.emptyFolder("scores"), "intake", "evaluate", gold.toString());
    return """
    `tansiq intake evaluate benchmarks/intake-dev/gold.jsonl`. These articles were looked at while the lexicons were written; on articles
    never seen the scores are lower.

    ```
    %s
    ```
    """
        .formatted(scores.out().strip());
  }
}
