package org.tansiq.oblivious;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/// That all answers were made with the secret of one published key, without showing it (RFC 9497
/// section 2.2: equality of discrete logarithms, one proof for many).
public record Proof(BigInteger challenge, BigInteger response) {

  /// All blinded keys as one point, all answers as one point (ComputeComposites).
  private record Composite(ECPoint asked, ECPoint answered) {}

  static Proof of(
      BigInteger secret, ECPoint key, List<ECPoint> asked, List<ECPoint> answered, BigInteger r) {
    var asWhole = composite(key, asked, answered).asked();
    var whole = new Composite(asWhole, Curve.times(secret, asWhole));
    var challenge =
        challenge(key, whole, Curve.times(r, Curve.generator()), Curve.times(r, asWhole));
    return new Proof(challenge, r.subtract(challenge.multiply(secret)).mod(Curve.ORDER));
  }

  boolean holds(ECPoint key, List<ECPoint> asked, List<ECPoint> answered) {
    var whole = composite(key, asked, answered);
    var second = sum(response, Curve.generator(), challenge, key);
    var third = sum(response, whole.asked(), challenge, whole.answered());
    return challenge(key, whole, second, third).equals(challenge);
  }

  private static ECPoint sum(BigInteger s, ECPoint a, BigInteger c, ECPoint b) {
    return Curve.times(s, a).add(Curve.times(c, b)).normalize();
  }

  private static Composite composite(ECPoint key, List<ECPoint> asked, List<ECPoint> answered) {
    var seed = new Octets().measured(Curve.bytes(key)).measured(Suite.tag("Seed-")).hash();
    var one = Curve.parameters().getCurve().getInfinity();
    var other = one;
    for (int i = 0; i < asked.size(); i++) {
      var weight =
          Suite.scalar(
              new Octets()
                  .measured(seed)
                  .number(i, 2)
                  .measured(Curve.bytes(asked.get(i)))
                  .measured(Curve.bytes(answered.get(i)))
                  .text("Composite")
                  .bytes(),
              "HashToScalar-");
      one = one.add(Curve.times(weight, asked.get(i)));
      other = other.add(Curve.times(weight, answered.get(i)));
    }
    return new Composite(one.normalize(), other.normalize());
  }

  private static BigInteger challenge(ECPoint key, Composite whole, ECPoint second, ECPoint third) {
    var transcript = new Octets();
    for (var point : List.of(key, whole.asked(), whole.answered(), second, third)) {
      transcript.measured(Curve.bytes(point));
    }
    return Suite.scalar(transcript.text("Challenge").bytes(), "HashToScalar-");
  }

  /// 64 bytes as hexadecimal digits: challenge, then response.
  public String hex() {
    return HexFormat.of()
        .formatHex(new Octets().all(Curve.bytes(challenge)).all(Curve.bytes(response)).bytes());
  }

  /// Reads what {@link #hex} wrote; a {@link Refused} where it is none.
  public static Proof parse(String hex) {
    var bytes = Hex.bytes(hex, 2 * Curve.SCALAR_BYTES, Refused.Code.NOT_A_SCALAR);
    return new Proof(
        Curve.scalar(java.util.Arrays.copyOf(bytes, Curve.SCALAR_BYTES)),
        Curve.scalar(
            java.util.Arrays.copyOfRange(bytes, Curve.SCALAR_BYTES, 2 * Curve.SCALAR_BYTES)));
  }
}
