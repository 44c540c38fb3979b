package org.tansiq.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tansiq.oblivious.Owner;
import org.tansiq.oblivious.OwnerKey;
import org.tansiq.oblivious.Question;

/// How many keys a private question and its answer take in a second.
final class PrivateFigures implements Figures {

  private static final int KEYS = 500;
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "private";
  }

  @Override
  public String title() {
    return "Names: private questions";
  }

  @Override
  public String measure(Place place) {
    var random = new SplittableRandom(9497);
    var key = OwnerKey.random(random);
    var owner = new Owner(key);
    var keys = new ArrayList<byte[]>();
    for (int i = 0; i < KEYS; i++) {
      keys.add(("key " + i).getBytes(StandardCharsets.UTF_8));
    }
    run(keys, owner, key, random);
    var seconds = run(keys, owner, key, random);
    long begin = System.nanoTime();
    owner.filter(keys);
    double filter = (System.nanoTime() - begin) / NANOS;
    return String.format(
        Locale.ROOT,
        """
        RFC 9497, P256-SHA256, verifiable; %d keys in one question, one core (the filter: all cores).

        | | keys/s |
        |---|---:|
        | the asker blinds | %,.0f |
        | the owner answers, with one proof | %,.0f |
        | the asker checks the proof and finishes | %,.0f |
        | the owner makes the filter | %,.0f |
        """,
        KEYS,
        KEYS / seconds.get(0),
        KEYS / seconds.get(1),
        KEYS / seconds.get(2),
        KEYS / filter);
  }

  /// Seconds of each of the three steps.
  private static List<Double> run(
      List<byte[]> keys, Owner owner, OwnerKey key, SplittableRandom random) {
    long begin = System.nanoTime();
    var question = Question.of(keys, random);
    long blinded = System.nanoTime();
    var answer = owner.answer(question.blinded(), random);
    long answered = System.nanoTime();
    question.outputs(answer, key.published());
    long finished = System.nanoTime();
    return List.of(
        (blinded - begin) / NANOS, (answered - blinded) / NANOS, (finished - answered) / NANOS);
  }
}
