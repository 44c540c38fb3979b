package org.tansiq.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

final class Predicted {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Predicted() {}

  static String line(Reading reading) {
    var engagements = new ArrayList<Map<String, Object>>();
    for (var p : reading.proposals()) {
      if (p.salience() == Salience.BACKGROUND) {
        continue;
      }
      var e = new LinkedHashMap<String, Object>();
      e.put("id", reading.name() + "#" + p.key());
      e.put("type", p.kind().code());
      e.put("host_country", p.one(Predicate.HOST_COUNTRY).map(Claim::value).orElse(null));
      date(p, Predicate.START, "start", e);
      date(p, Predicate.END, "end", e);
      e.put("principals", p.values(Predicate.PRINCIPAL));
      e.put("counterparts", p.values(Predicate.COUNTERPART));
      e.put("countries", p.values(Predicate.COUNTRY));
      e.put("organisations", p.values(Predicate.ORGANISATION));
      e.put(
          "agreements",
          p.values(Predicate.AGREEMENT).stream().map(t -> Map.of("title", t)).toList());
      e.put("topics", p.values(Predicate.TOPIC));
      engagements.add(e);
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("doc", reading.name());
    line.put("engagements", engagements);
    return JSON.writeValueAsString(line);
  }

  private static void date(Proposal p, Predicate predicate, String field, Map<String, Object> e) {
    var value = p.one(predicate).map(Claim::value).orElse("");
    boolean full = value.length() == 10 && !value.startsWith("--");
    e.put(field, full ? value : null);
    if (!full && !value.isEmpty()) {
      e.put(field + "_partial", value);
    }
  }
}
