package org.tansiq.oblivious;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The secret of the owner of a list, and the key it publishes.
public final class OwnerKey {

  private static final int MOST_TRIES = 256;
  private final BigInteger secret;
  private final Point published;

  private OwnerKey(BigInteger secret) {
    this.secret = secret;
    this.published = Point.of(Curve.times(secret, Curve.generator()));
  }

  /// A new one; the source of chance must be a `SecureRandom` where it counts.
  public static OwnerKey random(RandomGenerator random) {
    return new OwnerKey(Curve.random(random));
  }

  /// The one that a seed of 32 bytes and a text of the owner's choice always give (RFC 9497 section
  /// 3.2.1).
  public static OwnerKey derived(byte[] seed, byte[] info) {
    for (int counter = 0; counter < MOST_TRIES; counter++) {
      var input = new Octets().all(seed).measured(info).number(counter, 1).bytes();
      var secret = Suite.scalar(input, "DeriveKeyPair");
      if (secret.signum() != 0) {
        return new OwnerKey(secret);
      }
    }
    throw new IllegalStateException("no key from this seed");
  }

  /// Reads what {@link #secretHex} wrote; a {@link Refused} where it is none.
  public static OwnerKey parse(String hex) {
    var bytes = Hex.bytes(hex, Curve.SCALAR_BYTES, Refused.Code.NOT_A_SCALAR);
    var secret = Curve.scalar(bytes);
    if (secret.signum() == 0) {
      throw new Refused(Refused.Code.NOT_A_SCALAR, "zero");
    }
    return new OwnerKey(secret);
  }

  /// What askers check answers against.
  public Point published() {
    return published;
  }

  /// To be kept where nobody else reads it.
  public String secretHex() {
    return HexFormat.of().formatHex(Curve.bytes(secret));
  }

  BigInteger secret() {
    return secret;
  }
}
