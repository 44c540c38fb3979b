package org.tansiq.desk.exchange.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.exchange.nominals.Category;
import org.tansiq.desk.platform.officers.Officer;

/// Offers and the publications that stand.
@Repository
class SqlOffers {

  private static final String LIVE =
      """
      select o.id, o.unit, o.name, o.categories, o.label, f.version, f.owner_key, f.keys, f.at
      from exchange.offer o left join exchange.filter f on f.offer_id = o.id
      where o.ended_at is null
      """;

  private final JdbcClient jdbc;

  SqlOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Offer offer(ResultSet row, int ignored) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class),
        row.getString("unit"),
        row.getString("name"),
        Arrays.stream((String[]) row.getArray("categories").getArray())
            .map(code -> Category.of(code).orElseThrow())
            .toList(),
        row.getInt("label"),
        published(row));
  }

  private static Optional<Offer.Published> published(ResultSet row) throws SQLException {
    var version = row.getObject("version", UUID.class);
    return version == null
        ? Optional.empty()
        : Optional.of(
            new Offer.Published(
                version,
                row.getString("owner_key"),
                row.getInt("keys"),
                row.getTimestamp("at").toInstant()));
  }

  List<Offer> live() {
    return jdbc.sql(LIVE + " order by o.unit, o.name, o.id").query(SqlOffers::offer).list();
  }

  Optional<Offer> live(UUID id) {
    return jdbc.sql(LIVE + " and o.id = :id").param("id", id).query(SqlOffers::offer).optional();
  }

  /// Whether it stands and is the unit's.
  boolean standsFor(String unit, UUID id) {
    return live(id).filter(offer -> offer.unit().equals(unit)).isPresent();
  }

  void add(UUID id, Officer by, String name, List<Category> categories, int label) {
    jdbc.sql(
            """
            insert into exchange.offer (id, unit, name, categories, made_name, label)
            values (:id, :unit, :name, :categories, :by, :label)
            """)
        .param("id", id)
        .param("unit", by.unit())
        .param("name", name)
        .param("categories", categories.stream().map(Category::code).toArray(String[]::new))
        .param("by", by.name())
        .param("label", label)
        .update();
  }

  /// Ends an offer; its filter and with it its key are gone.
  void end(UUID id) {
    jdbc.sql("update exchange.offer set ended_at = now() where id = :id").param("id", id).update();
    jdbc.sql("delete from exchange.filter where offer_id = :id").param("id", id).update();
  }

  void want(UUID id) {
    jdbc.sql(
            """
            update exchange.offer set wanted_at = clock_timestamp(), begun_at = null where id = :id
            """)
        .param("id", id)
        .update();
  }

  /// Offers to be published anew: never published, asked for, not since the day began, or an hour
  /// old while the list has changed.
  List<Offer> due(Instant midnight) {
    return jdbc.sql(
            LIVE
                + """
                and (f.at is null or f.at < o.wanted_at or f.at < :midnight
                  or f.at < now() - interval '1 hour'
                    and f.edition <> (select max(number) from exchange.edition))
                """)
        .param("midnight", Timestamp.from(midnight))
        .query(SqlOffers::offer)
        .list();
  }

  /// Whether the publication is this instance's to make; one that began an hour ago came to
  /// nothing.
  boolean begin(UUID id) {
    return jdbc.sql(
                """
                update exchange.offer set begun_at = clock_timestamp() where id = :id
                  and ended_at is null and (begun_at is null or begun_at < now() - interval '1 hour')
                """)
            .param("id", id)
            .update()
        > 0;
  }

  /// Keeps an offer from ending until the transaction does; false where it has ended.
  boolean held(UUID id) {
    return jdbc.sql(
            "select true from exchange.offer where id = :id and ended_at is null for update")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /// A publication that came to nothing may be begun again at once.
  void notBegun(UUID id) {
    jdbc.sql("update exchange.offer set begun_at = null where id = :id").param("id", id).update();
  }

  /// Puts a publication in the place of the one before.
  void publish(UUID offer, Offer.Published published, long edition, byte[] filter) {
    jdbc.sql(
            """
            insert into exchange.filter as f (offer_id, version, owner_key, keys, edition, at, bytes)
            values (:offer, :version, :key, :keys, :edition, :at, :bytes)
            on conflict (offer_id) do update set version = excluded.version,
              owner_key = excluded.owner_key, keys = excluded.keys, edition = excluded.edition,
              at = excluded.at, bytes = excluded.bytes
            """)
        .param("offer", offer)
        .param("version", published.version())
        .param("key", published.ownerKey())
        .param("keys", published.keys())
        .param("edition", edition)
        .param("at", Timestamp.from(published.at()))
        .param("bytes", filter)
        .update();
    notBegun(offer);
  }

  byte[] filter(UUID offer, UUID version) {
    return jdbc.sql(
            "select bytes from exchange.filter where offer_id = :offer and version = :version")
        .param("offer", offer)
        .param("version", version)
        .query((row, _) -> row.getBytes(1))
        .single();
  }
}
