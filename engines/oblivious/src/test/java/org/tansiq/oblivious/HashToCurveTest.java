package org.tansiq.oblivious;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

class HashToCurveTest {

  @Test
  void messages_are_expanded_as_in_rfc_9380() {
    var tag = "QUUX-V01-CS02-with-expander-SHA256-128".getBytes(StandardCharsets.US_ASCII);
    var lines = Vectors.of("rfc9380-expand.tsv").lines();
    assertThat(lines).hasSize(10);
    for (var cells : lines) {
      var bytes = HashToCurve.expand(Vectors.message(cells[0]), tag, Integer.parseInt(cells[1]));
      assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(cells[2]);
    }
  }

  @Test
  void messages_become_points_as_in_rfc_9380() {
    var tag = "QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_".getBytes(StandardCharsets.US_ASCII);
    var field = Curve.parameters().getCurve().getField().getCharacteristic();
    var lines = Vectors.of("rfc9380-p256.tsv").lines();
    assertThat(lines).hasSize(5);
    for (var cells : lines) {
      var message = Vectors.message(cells[0]);
      var u = HashToCurve.numbers(message, tag, 2, field);
      assertThat(u).containsExactly(number(cells[3]), number(cells[4]));
      same(HashToCurve.map(u[0]), cells[5], cells[6]);
      same(HashToCurve.map(u[1]), cells[7], cells[8]);
      same(HashToCurve.point(message, tag), cells[1], cells[2]);
    }
  }

  /// Where the denominator of the map vanishes: u = 0.
  @Test
  void zero_is_mapped_to_a_point_too() {
    assertThat(HashToCurve.map(BigInteger.ZERO).isValid()).isTrue();
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static void same(ECPoint point, String x, String y) {
    assertThat(point.getAffineXCoord().toBigInteger()).isEqualTo(number(x));
    assertThat(point.getAffineYCoord().toBigInteger()).isEqualTo(number(y));
  }
}
