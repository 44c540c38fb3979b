package org.tansiq.oblivious;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;

/// Hashes to points of P-256 and to numbers (RFC 9380: P256_XMD:SHA-256_SSWU_RO_ and
/// hash_to_field).
final class HashToCurve {

  /// Bytes hashed for a number of the field, so that no number is likelier than another (L).
  private static final int WIDE = 48;

  private static final int HASH = 32;
  private static final int BLOCK = 64;
  private static final int LONGEST_TAG = 255;
  private static final BigInteger Z = BigInteger.valueOf(-10);

  private HashToCurve() {}

  /// Section 5.3.1, expand_message_xmd.
  static byte[] expand(byte[] message, byte[] tag, int length) {
    int blocks = (length + HASH - 1) / HASH;
    if (blocks > LONGEST_TAG || tag.length > LONGEST_TAG) {
      throw new IllegalArgumentException(length + " bytes, tag of " + tag.length);
    }
    var ending = new Octets().all(tag).number(tag.length, 1).bytes();
    var first =
        new Octets()
            .all(new byte[BLOCK])
            .all(message)
            .number(length, 2)
            .number(0, 1)
            .all(ending)
            .hash();
    var out = new Octets();
    var last = new byte[HASH];
    for (int i = 1; i <= blocks; i++) {
      for (int k = 0; k < HASH; k++) {
        last[k] ^= first[k];
      }
      last = new Octets().all(last).number(i, 1).all(ending).hash();
      out.all(last);
    }
    return Arrays.copyOf(out.bytes(), length);
  }

  /// Section 5.2, hash_to_field, for a prime field.
  static BigInteger[] numbers(byte[] message, byte[] tag, int count, BigInteger modulus) {
    var wide = expand(message, tag, count * WIDE);
    var out = new BigInteger[count];
    for (int i = 0; i < count; i++) {
      out[i] = new BigInteger(1, Arrays.copyOfRange(wide, i * WIDE, (i + 1) * WIDE)).mod(modulus);
    }
    return out;
  }

  /// Section 3, hash_to_curve; P-256 has no cofactor to clear.
  static ECPoint point(byte[] message, byte[] tag) {
    var field = Curve.parameters().getCurve().getField().getCharacteristic();
    var u = numbers(message, tag, 2, field);
    return map(u[0]).add(map(u[1])).normalize();
  }

  /// Section 6.6.2, the simplified map of Shallue, van de Woestijne and Ulas.
  static ECPoint map(BigInteger number) {
    var curve = Curve.parameters().getCurve();
    var a = curve.getA();
    var b = curve.getB();
    var u = curve.fromBigInteger(number);
    var z = curve.fromBigInteger(Z.mod(curve.getField().getCharacteristic()));
    var zuu = z.multiply(u.square());
    var sum = zuu.square().add(zuu);
    var x =
        sum.isZero()
            ? b.divide(z.multiply(a))
            : b.negate().divide(a).multiply(sum.invert().addOne());
    var y = rightSide(x, a, b).sqrt();
    if (y == null) {
      x = zuu.multiply(x);
      y = rightSide(x, a, b).sqrt();
    }
    var odd = u.testBitZero() == y.testBitZero() ? y : y.negate();
    return curve.createPoint(x.toBigInteger(), odd.toBigInteger());
  }

  private static ECFieldElement rightSide(ECFieldElement x, ECFieldElement a, ECFieldElement b) {
    return x.square().add(a).multiply(x).add(b);
  }
}
