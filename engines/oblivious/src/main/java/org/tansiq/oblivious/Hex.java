package org.tansiq.oblivious;

import java.util.HexFormat;

/// Hexadecimal digits somebody sent.
final class Hex {

  private Hex() {}

  static byte[] bytes(String hex, int length, Refused.Code otherwise) {
    try {
      var bytes = HexFormat.of().parseHex(hex.strip());
      if (bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException wrong) {
      throw new Refused(otherwise, "no hexadecimal digits");
    }
    throw new Refused(otherwise, hex.strip().length() + " digits where " + 2 * length + " belong");
  }
}
