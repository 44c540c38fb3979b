package org.tansiq.oblivious;

import java.util.List;
import java.util.random.RandomGenerator;

/// The owner of a list: publishes a filter of it and answers blinded questions without learning
/// what was asked.
public final class Owner {

  private final OwnerKey key;

  public Owner(OwnerKey key) {
    this.key = key;
  }

  /// Answers a question of at most {@link Question#MOST} keys; a {@link Refused} where it has none
  /// or more.
  public Answer answer(List<Point> blinded, RandomGenerator random) {
    Question.bounded(blinded.size());
    var asked = blinded.stream().map(Point::point).toList();
    var answered = asked.stream().map(point -> Curve.times(key.secret(), point)).toList();
    var proof =
        Proof.of(key.secret(), key.published().point(), asked, answered, Curve.random(random));
    return new Answer(answered.stream().map(Point::of).toList(), proof);
  }

  /// What a key of the owner's own list becomes.
  public Output output(byte[] input) {
    return Suite.output(input, Curve.times(key.secret(), Suite.point(input)));
  }

  /// The outputs of a list, to be published.
  public Filter filter(List<byte[]> inputs) {
    return Filter.of(inputs.parallelStream().map(this::output).toList());
  }
}
