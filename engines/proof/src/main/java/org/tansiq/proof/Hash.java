package org.tansiq.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes that never change, of a leaf or a node of the tree of RFC 9162, section
/// 2.1.
public final class Hash {

  /// Bytes of a hash.
  public static final int LENGTH = 32;

  /// The root of the empty tree: the hash of nothing.
  public static final Hash EMPTY = new Hash(digest().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The hash of a leaf's data, told apart from nodes by its first byte.
  public static Hash leaf(byte[] data) {
    var digest = digest();
    digest.update(LEAF);
    return new Hash(digest.digest(data));
  }

  /// The hash of two subtrees.
  static Hash node(Hash left, Hash right) {
    var digest = digest();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /// Takes 32 bytes out of a longer row of them.
  static Hash at(byte[] row, int from) {
    if (from < 0 || from + LENGTH > row.length) {
      throw new IllegalArgumentException("no hash at byte " + from + " of " + row.length);
    }
    return new Hash(Arrays.copyOfRange(row, from, from + LENGTH));
  }

  /// Reads the base64 of a checkpoint; an `IllegalArgumentException` where it is not 32 bytes.
  public static Hash ofBase64(String text) {
    var bytes = Base64.getDecoder().decode(text);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes);
  }

  /// A fresh digest; a clone of one that nobody feeds is cheaper than asking the providers each
  /// time.
  static MessageDigest digest() {
    try {
      return (MessageDigest) Pristine.DIGEST.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's SHA-256 can be cloned", impossible);
    }
  }

  private static final class Pristine {
    static final MessageDigest DIGEST = find();

    private static MessageDigest find() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has SHA-256", impossible);
      }
    }
  }

  /// A copy of the bytes.
  public byte[] toBytes() {
    return bytes.clone();
  }

  void copyInto(byte[] row, int from) {
    System.arraycopy(bytes, 0, row, from, LENGTH);
  }

  /// As checkpoints write it.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return (bytes[0] & 0xff) << 24
        | (bytes[1] & 0xff) << 16
        | (bytes[2] & 0xff) << 8
        | bytes[3] & 0xff;
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
