package org.tansiq.names;

import java.util.HashMap;
import java.util.Map;

/// How much each kind of evidence counts, in bits, from the table that comes with the engine.
record Evidence(Map<String, Double> bits) {

  static final Evidence STANDARD = load();

  Evidence {
    bits = Map.copyOf(bits);
  }

  double of(String what) {
    var found = bits.get(what);
    if (found == null) {
      throw new IllegalStateException("no such evidence: " + what);
    }
    return found;
  }

  private static Evidence load() {
    var map = new HashMap<String, Double>();
    for (var cells : Resource.rows("evidence.tsv")) {
      map.put(cells[0], Double.valueOf(cells[1]));
    }
    return new Evidence(map);
  }
}
