package org.tansiq.desk.register.registrar;

import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

/// Finds what an officer decided last on the claims of one article and has not taken back.
///
/// Steps written in one transaction are one act: accepting a whole article is undone as a whole.
@Repository
class LastDecision {

  private final JdbcClient jdbc;

  LastDecision(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The claims of that act; none where nothing is left to undo.
  List<UUID> of(Officer by, UUID source) {
    var last = new ArrayList<Made>();
    for (var life : lives(source).values()) {
      var made = life.peekLast();
      if (life.size() > 1 && made != null && made.by().equals(by.id())) {
        last.add(made);
      }
    }
    return last.stream()
        .map(Made::act)
        .max(Timestamp::compareTo)
        .map(act -> last.stream().filter(made -> made.act().equals(act)).map(Made::claim).toList())
        .orElse(List.of());
  }

  /// The steps of each claim that stand: an undo takes away itself and the one before it.
  private Map<UUID, Deque<Made>> lives(UUID source) {
    var lives = new LinkedHashMap<UUID, Deque<Made>>();
    jdbc.sql(
            """
            select s.claim_id, s.by, s.act, s.why from register.claim_step s
            where s.claim_id in (select claim_id from register.citation where source_id = :source)
            order by s.id
            """)
        .param("source", source)
        .query(row -> {
          var claim = row.getObject("claim_id", UUID.class);
          var life = lives.computeIfAbsent(claim, _ -> new ArrayDeque<>());
          if (row.getString("why").equals("undo")) {
            life.pollLast();
          } else {
            life.addLast(new Made(claim, row.getObject("by", UUID.class), row.getTimestamp("act")));
          }
        });
    return lives;
  }

  private record Made(UUID claim, UUID by, Timestamp act) {}
}
