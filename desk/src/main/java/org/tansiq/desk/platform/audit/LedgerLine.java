package org.tansiq.desk.platform.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// One entry of the ledger as the log seals it and as a copy tells it: a JSON object on one line,
/// always the same for the same entry.
record LedgerLine(long id, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static LedgerLine of(ResultSet row, int number) throws SQLException {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", row.getLong("id"));
    line.put("at", row.getTimestamp("at").toInstant().toString());
    line.put("officer", row.getObject("officer_id", UUID.class).toString());
    for (var column : new String[] {"unit", "act", "subject", "why"}) {
      line.put(column, row.getString(column));
    }
    return new LedgerLine(row.getLong("id"), JSON.writeValueAsString(line));
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
