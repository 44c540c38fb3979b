package org.tansiq.names;

/// How much each kind of evidence counts, in bits, from the table that comes with the engine.
final class Evidence {

  static final Evidence STANDARD = load();

  private final double[] bits;

  private Evidence(double[] bits) {
    this.bits = bits;
  }

  double of(Fact fact) {
    return bits[fact.ordinal()];
  }

  private static Evidence load() {
    var bits = new double[Fact.values().length];
    for (var cells : Resource.rows("evidence.tsv")) {
      bits[Fact.of(cells[0]).ordinal()] = Double.parseDouble(cells[1]);
    }
    return new Evidence(bits);
  }
}
