package org.tansiq.proof;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns a line of the account into what the log keeps of it: HMAC-SHA-256 over its bytes (RFC
/// 2104). Lines are told apart by what they say, so each carries a number or an id of its own.
///
/// Without the key a leaf tells nothing, not even to somebody who guesses the line; with it,
/// anybody can show that a line is the one that was logged.
public final class Seal {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Mac pristine;

  private Seal(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    try {
      pristine = Mac.getInstance(ALGORITHM);
      pristine.init(this.key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  /// A fresh key of 256 bits.
  public static Seal generate() {
    var bytes = new byte[Hash.LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new Seal(bytes);
  }

  /// Reads what {@link #stored()} wrote; {@link BrokenLog} where it is something else.
  public static Seal ofStored(String stored) {
    try {
      var bytes = Base64.getDecoder().decode(stored.strip());
      if (bytes.length == Hash.LENGTH) {
        return new Seal(bytes);
      }
    } catch (IllegalArgumentException other) {
      throw new BrokenLog("This is not a stored seal: " + other.getMessage());
    }
    throw new BrokenLog("This is not a stored seal: 32 bytes in base64 are expected");
  }

  /// The key as base64, to be kept secret.
  public String stored() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /// The leaf of a line: 32 bytes.
  public byte[] leaf(byte[] line) {
    try {
      return ((Mac) pristine.clone()).doFinal(line);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's HMAC can be cloned", impossible);
    }
  }

  @Override
  public String toString() {
    return "Seal";
  }
}
