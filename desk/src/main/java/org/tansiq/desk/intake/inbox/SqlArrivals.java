package org.tansiq.desk.intake.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;

@Repository
class SqlArrivals implements Arrivals {

  private static final int MOST_ATTEMPTS = 3;
  private static final String COLUMNS =
      """
      select id, content_hash, name, url, retrieved_on, format, title, publisher, published_on,
             text, warnings, added_at, added_by, added_name, added_unit, demo
      from intake.article where state = 'waiting'
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SqlArrivals(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public Optional<Arrival> take(UUID id) {
    return jdbc.sql(COLUMNS + "and id = :id for update skip locked")
        .param("id", id)
        .query((row, _) -> arrival(row))
        .optional();
  }

  @Override
  public Optional<Place> next() {
    return jdbc.sql(
            """
            select id, label from intake.article where state = 'waiting'
            order by attempts, added_at limit 1 for update skip locked
            """)
        .query(Place.class)
        .optional();
  }

  @Override
  public Optional<Place> find(UUID id) {
    return jdbc.sql("select id, label from intake.article where id = :id and state = 'waiting'")
        .param("id", id)
        .query(Place.class)
        .optional();
  }

  @Override
  public void read(UUID id, UUID source, Facts facts) {
    jdbc.sql(
            """
            update intake.article set id = :source, state = 'read', title = :title,
              publisher = :publisher, language = :language, published = :published, text = ''
            where id = :id
            """)
        .param("id", id)
        .param("source", source)
        .param("title", facts.title())
        .param("publisher", facts.publisher())
        .param("language", facts.language())
        .param("published", facts.published())
        .update();
  }

  @Override
  @Transactional
  public void failed(UUID id, String fault) {
    jdbc.sql(
            """
            update intake.article set attempts = attempts + 1, fault = :fault,
              state = case when attempts + 1 < :most then 'waiting' else 'failed' end
            where id = :id and state = 'waiting'
            """)
        .param("id", id)
        .param("fault", fault)
        .param("most", MOST_ATTEMPTS)
        .update();
  }

  @Override
  public void counted(List<Tally> tallies) {
    batches.batchUpdate(
        "update intake.article set claims = ?, undecided = ? where id = ?",
        tallies,
        100,
        (statement, tally) -> {
          statement.setInt(1, tally.claims());
          statement.setInt(2, tally.undecided());
          statement.setObject(3, tally.article());
        });
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        row.getObject("id", UUID.class),
        row.getString("content_hash"),
        row.getString("name"),
        Optional.of(row.getString("url")).filter(url -> !url.isEmpty()),
        Optional.ofNullable(row.getObject("retrieved_on", LocalDate.class)),
        row.getTimestamp("added_at").toInstant().atZone(ZoneOffset.UTC).toLocalDate(),
        row.getString("format"),
        row.getString("title"),
        row.getString("publisher"),
        Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
        row.getString("text"),
        List.of((String[]) row.getArray("warnings").getArray()),
        new Officer(
            row.getObject("added_by", UUID.class),
            row.getString("added_name"),
            row.getString("added_unit")),
        row.getBoolean("demo"));
  }
}
