package org.tansiq.desk.exchange.duplicates;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.marking.RecordMarked;
import org.tansiq.desk.register.merging.Bearer;
import org.tansiq.desk.register.merging.Bearers;
import org.tansiq.desk.register.merging.NameBearer;

/// What persons said is two.
@Repository
class SqlApart {

  private final JdbcClient jdbc;
  private final Bearers bearers;

  SqlApart(JdbcClient jdbc, Bearers bearers) {
    this.jdbc = jdbc;
    this.bearers = bearers;
  }

  /// Two records, the lesser id first, as the database orders them.
  record Two(UUID one, UUID other) {
    static Two of(UUID a, UUID b) {
      return a.toString().compareTo(b.toString()) < 0 ? new Two(a, b) : new Two(b, a);
    }
  }

  /// Pairs that this thread's reader may know of.
  Set<Two> all(NameBearer kind) {
    return jdbc.sql(
            "select one_id as one, other_id as other from exchange.apart where kind = :kind")
        .param("kind", kind.code())
        .query(Two.class)
        .set();
  }

  void add(Officer by, NameBearer kind, Two two, String why) {
    var label =
        bearers.some(kind, java.util.List.of(two.one(), two.other())).stream()
            .mapToInt(Bearer::label)
            .max()
            .orElse(0);
    jdbc.sql(
            """
            insert into exchange.apart (kind, one_id, other_id, by_name, why, label)
            values (:kind, :one, :other, :by, :why, :label) on conflict do nothing
            """)
        .param("kind", kind.code())
        .param("one", two.one())
        .param("other", two.other())
        .param("by", by.name())
        .param("why", why)
        .param("label", label)
        .update();
  }

  /// What was said of a record is marked with it.
  @EventListener
  void on(RecordMarked marked) {
    jdbc.sql(
            """
            update exchange.apart set label = :label
            where (one_id = :id or other_id = :id) and label in (0, :before)
            """)
        .param("label", marked.label())
        .param("before", marked.before())
        .param("id", marked.id())
        .update();
  }
}
