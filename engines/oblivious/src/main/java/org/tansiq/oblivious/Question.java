package org.tansiq.oblivious;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// Keys that an asker wants to know of, and the blinds only the asker has.
public final class Question {

  /// The most keys of one question, so that no single one keeps the owner busy for long.
  public static final int MOST = 1000;

  private final List<byte[]> inputs;
  private final List<BigInteger> blinds;
  private final List<Point> blinded;

  private Question(List<byte[]> inputs, List<BigInteger> blinds) {
    this.inputs = inputs;
    this.blinds = blinds;
    var points = new ArrayList<Point>();
    for (int i = 0; i < inputs.size(); i++) {
      points.add(Point.of(Curve.times(blinds.get(i), Suite.point(inputs.get(i)))));
    }
    this.blinded = List.copyOf(points);
  }

  /// Blinds the keys; the source of chance must be a `SecureRandom` where it counts.
  public static Question of(List<byte[]> inputs, RandomGenerator random) {
    bounded(inputs.size());
    return new Question(
        inputs.stream().map(byte[]::clone).toList(),
        inputs.stream().map(input -> Curve.random(random)).toList());
  }

  /// A question that was kept while its answer was on the way: the same keys with the blinds that
  /// {@link #kept} gave.
  public static Question resumed(List<byte[]> inputs, List<String> kept) {
    bounded(inputs.size());
    if (inputs.size() != kept.size()) {
      throw new Refused(Refused.Code.OTHER_NUMBER, kept.size(), inputs.size());
    }
    return new Question(
        inputs.stream().map(byte[]::clone).toList(), kept.stream().map(Question::blind).toList());
  }

  private static BigInteger blind(String hex) {
    var blind = Curve.scalar(Hex.bytes(hex, Curve.SCALAR_BYTES, Refused.Code.NOT_A_SCALAR));
    if (blind.signum() == 0) {
      throw new Refused(Refused.Code.NOT_A_SCALAR, "zero");
    }
    return blind;
  }

  static Question with(List<byte[]> inputs, List<BigInteger> blinds) {
    return new Question(inputs, blinds);
  }

  static void bounded(int size) {
    if (size == 0) {
      throw new Refused(Refused.Code.NOTHING_ASKED);
    }
    if (size > MOST) {
      throw new Refused(Refused.Code.TOO_MANY, size, MOST);
    }
  }

  /// The blinds, to be kept where nobody else reads them until the answer comes: who has them
  /// learns what was asked.
  public List<String> kept() {
    return blinds.stream().map(blind -> HexFormat.of().formatHex(Curve.bytes(blind))).toList();
  }

  /// What the owner is sent.
  public List<Point> blinded() {
    return blinded;
  }

  /// What the function makes of each key; a {@link Refused} where the answer was not made with the
  /// published key.
  public List<Output> outputs(Answer answer, Point published) {
    if (answer.points().size() != blinded.size()) {
      throw new Refused(Refused.Code.OTHER_NUMBER, answer.points().size(), blinded.size());
    }
    var asked = blinded.stream().map(Point::point).toList();
    var answered = answer.points().stream().map(Point::point).toList();
    if (!answer.proof().holds(published.point(), asked, answered)) {
      throw new Refused(Refused.Code.WRONG_PROOF);
    }
    var outputs = new ArrayList<Output>();
    for (int i = 0; i < inputs.size(); i++) {
      var inverse = blinds.get(i).modInverse(Curve.ORDER);
      outputs.add(Suite.output(inputs.get(i), Curve.times(inverse, answered.get(i))));
    }
    return outputs;
  }
}
