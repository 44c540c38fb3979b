package org.tansiq.oblivious;

import java.util.HexFormat;
import org.bouncycastle.math.ec.ECPoint;

/// A blinded key, its answer, or an owner's published key as it is sent: a point of P-256 in 66
/// hexadecimal digits.
public record Point(String hex) {

  /// Refuses what is no point, and the neutral one.
  public Point {
    Curve.point(Hex.bytes(hex, Curve.POINT_BYTES, Refused.Code.NOT_A_POINT));
  }

  static Point of(ECPoint point) {
    return new Point(HexFormat.of().formatHex(Curve.bytes(point)));
  }

  ECPoint point() {
    return Curve.point(HexFormat.of().parseHex(hex));
  }
}
