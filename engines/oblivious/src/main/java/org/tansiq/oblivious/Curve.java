package org.tansiq.oblivious;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/// The group of RFC 9497's suite P256-SHA256: points of P-256 as 33 bytes (SEC 1, compressed) and
/// scalars as 32 bytes, high byte first.
final class Curve {

  static final int POINT_BYTES = 33;
  static final int SCALAR_BYTES = 32;

  private static final X9ECParameters P256 = CustomNamedCurves.getByName("P-256");

  /// The order of the group.
  static final BigInteger ORDER = P256.getN();

  private Curve() {}

  static ECPoint generator() {
    return P256.getG();
  }

  static X9ECParameters parameters() {
    return P256;
  }

  /// By Montgomery's ladder over as many bits for every scalar, an addition and a doubling each, so
  /// that its time tells little of a secret one.
  static ECPoint times(BigInteger scalar, ECPoint point) {
    var steps = scalar.add(ORDER);
    steps = steps.bitLength() == ORDER.bitLength() ? steps.add(ORDER) : steps;
    var ladder = new ECPoint[] {point, point.twice()};
    for (int i = steps.bitLength() - 2; i >= 0; i--) {
      int bit = steps.testBit(i) ? 1 : 0;
      ladder[1 - bit] = ladder[0].add(ladder[1]);
      ladder[bit] = ladder[bit].twice();
    }
    return ladder[0].normalize();
  }

  /// From 1 to the order less 1, each as likely.
  static BigInteger random(RandomGenerator random) {
    while (true) {
      var bytes = new byte[SCALAR_BYTES];
      random.nextBytes(bytes);
      var scalar = new BigInteger(1, bytes);
      if (scalar.signum() > 0 && scalar.compareTo(ORDER) < 0) {
        return scalar;
      }
    }
  }

  static byte[] bytes(ECPoint point) {
    return point.getEncoded(true);
  }

  /// A point somebody sent; refused where it is none, or the neutral one.
  static ECPoint point(byte[] bytes) {
    if (bytes.length != POINT_BYTES) {
      throw new Refused(Refused.Code.NOT_A_POINT, bytes.length + " bytes");
    }
    try {
      var point = P256.getCurve().decodePoint(bytes);
      if (point.isInfinity() || !point.isValid()) {
        throw new Refused(Refused.Code.NOT_A_POINT, "the neutral element");
      }
      return point;
    } catch (IllegalArgumentException wrong) {
      throw new Refused(Refused.Code.NOT_A_POINT, "no point of P-256");
    }
  }

  static byte[] bytes(BigInteger scalar) {
    return Octets.number(scalar, SCALAR_BYTES);
  }

  /// A scalar somebody sent; refused where it is not below the order.
  static BigInteger scalar(byte[] bytes) {
    var scalar = new BigInteger(1, bytes);
    if (bytes.length != SCALAR_BYTES || scalar.compareTo(ORDER) >= 0) {
      throw new Refused(Refused.Code.NOT_A_SCALAR, bytes.length + " bytes");
    }
    return scalar;
  }
}
