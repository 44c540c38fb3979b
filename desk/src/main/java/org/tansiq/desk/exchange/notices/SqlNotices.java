package org.tansiq.desk.exchange.notices;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices as rows; the database makes them with the change they tell of.
@Repository
class SqlNotices {

  private final JdbcClient jdbc;

  SqlNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Notice> open(String unit) {
    return jdbc.sql(
            """
            select id, key, what, recipient, way, at from exchange.notice
            where owner_unit = :unit and told_at is null order by recipient, key, at
            """)
        .param("unit", unit)
        .query(Notice.class)
        .list();
  }

  List<UUID> told(String unit, String recipient, String by, String how) {
    return jdbc.sql(
            """
            update exchange.notice set told_at = now(), told_name = :by, how = :how
            where owner_unit = :unit and recipient = :recipient and told_at is null returning id
            """)
        .param("unit", unit)
        .param("recipient", recipient)
        .param("by", by)
        .param("how", how)
        .query(UUID.class)
        .list();
  }

  void copied(UUID id, String recipient, long edition) {
    jdbc.sql(
            "insert into exchange.copy (id, recipient, edition) values (:id, :recipient, :edition)")
        .param("id", id)
        .param("recipient", recipient)
        .param("edition", edition)
        .update();
  }

  /// A later copy tells by itself what an earlier one had.
  List<UUID> replaced(String recipient, String how) {
    return jdbc.sql(
            """
            update exchange.notice set told_at = now(), how = :how
            where recipient = :recipient and way = 'copy' and told_at is null returning id
            """)
        .param("recipient", recipient)
        .param("how", how)
        .query(UUID.class)
        .list();
  }
}
