package org.tansiq.oblivious;

import java.util.HexFormat;

/// What the function makes of a key: 32 bytes that tell nothing of it to who has not the owner's
/// secret, in hexadecimal digits.
public record Output(String hex) {

  private static final int DIGITS = 64;

  public Output {
    if (hex.length() != DIGITS
        || !HexFormat.of().formatHex(HexFormat.of().parseHex(hex)).equals(hex)) {
      throw new IllegalArgumentException("no output: " + hex);
    }
  }

  static Output of(byte[] bytes) {
    return new Output(HexFormat.of().formatHex(bytes));
  }

  /// The first eight bytes, which a filter keeps.
  long beginning() {
    return Long.parseUnsignedLong(hex, 0, 16, 16);
  }
}
