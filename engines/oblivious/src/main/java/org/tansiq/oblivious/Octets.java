package org.tansiq.oblivious;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Bytes put together as both RFCs write it: `a || b`, numbers of fixed length, lengths in front.
final class Octets {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Octets all(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Octets text(String ascii) {
    return all(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  Octets number(int value, int length) {
    return all(number(BigInteger.valueOf(value), length));
  }

  /// Behind its length in two bytes.
  Octets measured(byte[] bytes) {
    return number(bytes.length, 2).all(bytes);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] number(BigInteger value, int length) {
    var out = new byte[length];
    var bytes = value.toByteArray();
    int from = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, from, out, length - (bytes.length - from), bytes.length - from);
    return out;
  }
}
