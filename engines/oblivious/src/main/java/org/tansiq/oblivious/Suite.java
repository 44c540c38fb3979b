package org.tansiq.oblivious;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/// How RFC 9497 hashes in its verifiable mode (1) with P256-SHA256: every hash has a tag of its
/// own.
final class Suite {

  private static final int VERIFIABLE = 1;
  private static final byte[] CONTEXT =
      new Octets().text("OPRFV1-").number(VERIFIABLE, 1).text("-P256-SHA256").bytes();

  private Suite() {}

  static byte[] tag(String what) {
    return new Octets().text(what).all(CONTEXT).bytes();
  }

  static ECPoint point(byte[] input) {
    var point = HashToCurve.point(input, tag("HashToGroup-"));
    if (point.isInfinity()) {
      throw new Refused(Refused.Code.NOT_A_POINT, "a key that hashes to the neutral element");
    }
    return point;
  }

  static BigInteger scalar(byte[] input, String tag) {
    return HashToCurve.numbers(input, tag(tag), 1, Curve.ORDER)[0];
  }

  static Output output(byte[] input, ECPoint evaluated) {
    return Output.of(
        new Octets().measured(input).measured(Curve.bytes(evaluated)).text("Finalize").hash());
  }
}
