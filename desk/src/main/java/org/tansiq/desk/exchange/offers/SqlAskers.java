package org.tansiq.desk.exchange.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

/// Askers, and how much they were answered.
@Repository
class SqlAskers {

  private static final String ROWS =
      """
      select a.id, a.offer_id, a.agency, a.keys_a_day, a.why, a.proposed_by, a.proposed_name,
        a.confirmed_name, a.token_id, (select coalesce(sum(n.keys), 0) from exchange.answered n
          where n.asker_id = a.id and n.at > clock_timestamp() - interval '1 day') as answered,
        case when a.ended_at is not null or o.ended_at is not null then 'ENDED'
          when a.confirmed_by is null then 'PROPOSED' else 'CONFIRMED' end as state
      from exchange.asker a join exchange.offer o on o.id = a.offer_id
      """;

  private final JdbcClient jdbc;

  SqlAskers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Asker asker(ResultSet row, int ignored) throws SQLException {
    return new Asker(
        row.getObject("id", UUID.class),
        row.getObject("offer_id", UUID.class),
        row.getString("agency"),
        row.getInt("keys_a_day"),
        row.getLong("answered"),
        row.getString("why"),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposed_name"),
        row.getString("confirmed_name"),
        Optional.ofNullable(row.getObject("token_id", UUID.class)),
        Asker.State.valueOf(row.getString("state")));
  }

  /// Those of the offers that stand.
  List<Asker> live() {
    return jdbc.sql(
            ROWS + " where a.ended_at is null and o.ended_at is null order by a.agency, a.id")
        .query(SqlAskers::asker)
        .list();
  }

  Optional<Asker> get(UUID id) {
    return jdbc.sql(ROWS + " where a.id = :id").param("id", id).query(SqlAskers::asker).optional();
  }

  List<Asker> of(UUID offer) {
    return jdbc.sql(ROWS + " where a.offer_id = :offer and a.ended_at is null")
        .param("offer", offer)
        .query(SqlAskers::asker)
        .list();
  }

  Optional<Asker> byToken(UUID token) {
    return jdbc.sql(ROWS + " where a.token_id = :token")
        .param("token", token)
        .query(SqlAskers::asker)
        .optional();
  }

  void propose(UUID id, Officer by, UUID offer, Askers.Wish wish) {
    jdbc.sql(
            """
            insert into exchange.asker (id, offer_id, agency, keys_a_day, why, proposed_by, proposed_name)
            values (:id, :offer, :agency, :keys, :why, :by, :name)
            """)
        .param("id", id)
        .param("offer", offer)
        .param("agency", wish.agency())
        .param("keys", wish.keysADay())
        .param("why", wish.why())
        .param("by", by.id())
        .param("name", by.name())
        .update();
  }

  boolean confirm(UUID id, Officer by) {
    return jdbc.sql(
                """
                update exchange.asker set confirmed_by = :by, confirmed_name = :name, confirmed_at = now()
                where id = :id and confirmed_by is null and ended_at is null
                """)
            .param("id", id)
            .param("by", by.id())
            .param("name", by.name())
            .update()
        > 0;
  }

  void end(UUID id) {
    jdbc.sql("update exchange.asker set ended_at = now() where id = :id").param("id", id).update();
  }

  void token(UUID id, UUID token) {
    jdbc.sql("update exchange.asker set token_id = :token where id = :id")
        .param("id", id)
        .param("token", token)
        .update();
  }

  /// The asker, whom nobody else counts until the transaction ends.
  Asker held(UUID id) {
    jdbc.sql("select id from exchange.asker where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
    return get(id).orElseThrow();
  }

  void answered(UUID id, int keys) {
    jdbc.sql("delete from exchange.answered where asker_id = :id and at < now() - interval '1 day'")
        .param("id", id)
        .update();
    jdbc.sql("insert into exchange.answered (asker_id, keys) values (:id, :keys)")
        .param("id", id)
        .param("keys", keys)
        .update();
  }
}
