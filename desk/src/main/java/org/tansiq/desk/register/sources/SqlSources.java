package org.tansiq.desk.register.sources;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.marking.Withheld;

@Repository
class SqlSources implements Sources {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ApplicationEventPublisher notices;

  SqlSources(JdbcClient jdbc, JdbcTemplate batches, ApplicationEventPublisher notices) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.notices = notices;
  }

  @Override
  @Transactional
  public Kept keep(Officer by, UUID id, NewSource source) {
    var added =
        jdbc.sql(
                """
                insert into register.source (id, content_hash, name, title, language, publisher, url,
                  published, retrieved_on, format, text, warnings, added_by, demo)
                values (:id, :hash, :name, :title, :language, :publisher, :url, :published,
                  :retrieved, :format, :text, :warnings, :by, :demo)
                on conflict (content_hash, label) do nothing
                """)
            .param("id", id)
            .param("hash", source.contentHash())
            .param("name", source.name())
            .param("title", source.title())
            .param("language", source.language())
            .param("publisher", source.publisher())
            .param("url", source.url())
            .param("published", source.published())
            .param("retrieved", source.retrievedOn())
            .param("format", source.format())
            .param("text", source.text())
            .param("warnings", source.warnings().toArray(String[]::new))
            .param("by", by.id())
            .param("demo", source.demo())
            .update();
    if (added == 0) {
      return new Kept(withHash(source.contentHash()).orElseThrow(), true);
    }
    keepSentences(id, source);
    notices.publishEvent(new SourceKept(id));
    return new Kept(id, false);
  }

  private void keepSentences(UUID id, NewSource source) {
    batches.batchUpdate(
        """
        insert into register.sentence (source_id, number, from_char, to_char, role, text)
        values (?, ?, ?, ?, ?, ?)
        """,
        source.sentences(),
        200,
        (statement, s) -> {
          statement.setObject(1, id);
          statement.setInt(2, s.number());
          statement.setInt(3, s.from());
          statement.setInt(4, s.to());
          statement.setString(5, s.role());
          statement.setString(6, s.text());
        });
    batches.batchUpdate(
        """
        insert into register.removed (source_id, from_char, to_char, reason) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        source.removed(),
        200,
        (statement, r) -> {
          statement.setObject(1, id);
          statement.setInt(2, r.from());
          statement.setInt(3, r.to());
          statement.setString(4, r.reason());
        });
  }

  @Override
  public Optional<UUID> withHash(String contentHash) {
    return jdbc.sql(
            """
            select id from register.source where content_hash = :hash
            order by label = platform.own_label() desc limit 1
            """)
        .param("hash", contentHash)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Source get(UUID id) {
    return jdbc.sql("select * from register.source where id = :id")
        .param("id", id)
        .query((row, _) -> source(row))
        .optional()
        .orElseThrow(() -> Withheld.or(jdbc, "article", id, "article " + id));
  }

  @Override
  public List<Source.Sentence> sentences(UUID id) {
    return jdbc.sql(
            """
            select number, from_char, to_char, role, text from register.sentence
            where source_id = :id order by number
            """)
        .param("id", id)
        .query((row, _) ->
            new Source.Sentence(
                row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5)))
        .list();
  }

  @Override
  public List<Source.Removed> removed(UUID id) {
    return jdbc.sql(
            """
            select from_char, to_char, reason from register.removed
            where source_id = :id order by from_char
            """)
        .param("id", id)
        .query((row, _) -> new Source.Removed(row.getInt(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private static Source source(ResultSet row) throws SQLException {
    Array warnings = row.getArray("warnings");
    return new Source(
        row.getObject("id", UUID.class),
        row.getString("content_hash"),
        row.getString("name"),
        row.getString("title"),
        row.getString("language"),
        row.getString("publisher"),
        row.getString("url"),
        row.getString("published"),
        row.getObject("retrieved_on", LocalDate.class),
        row.getString("format"),
        row.getString("text"),
        List.of((String[]) warnings.getArray()),
        row.getTimestamp("added_at").toInstant(),
        row.getBoolean("demo"));
  }
}
