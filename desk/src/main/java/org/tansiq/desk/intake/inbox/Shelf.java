package org.tansiq.desk.intake.inbox;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.documents.Refusal;

/// Keeps what is handed in, and remembers what was not taken.
@Repository
class Shelf {

  /// Larger originals are not kept beside their text.
  private static final int MOST_BYTES_KEPT = 5_000_000;

  private final JdbcClient jdbc;

  Shelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> withHash(String hash) {
    return jdbc.sql(
            "select id from intake.article where content_hash = :hash order by label limit 1")
        .param("hash", hash)
        .query(UUID.class)
        .optional();
  }

  /// Keeps it with its bytes; empty where another with the same bytes came first.
  ///
  /// @param label who may see it, from the first moment
  Optional<UUID> keep(Officer by, Parcel parcel, int label) {
    var id = UUID.randomUUID();
    var kept =
        jdbc.sql(
                """
                insert into intake.article (id, content_hash, name, url, retrieved_on, format, size, title,
                  publisher, published_on, text, warnings, added_by, added_name, added_unit, demo, label)
                values (:id, :hash, :name, :url, :retrieved, :format, :size, :title,
                  :publisher, :published, :text, :warnings, :by, :byName, :byUnit, :demo, :label)
                on conflict (content_hash, label) do nothing
                """)
            .param("id", id)
            .param("hash", parcel.hash())
            .param("name", parcel.name())
            .param("url", parcel.url())
            .param("retrieved", parcel.retrieved().orElse(null), Types.DATE)
            .param("format", parcel.format())
            .param("size", parcel.size())
            .param("title", parcel.title())
            .param("publisher", parcel.publisher())
            .param("published", parcel.published().orElse(null), Types.DATE)
            .param("text", parcel.text())
            .param("warnings", parcel.notes().toArray(String[]::new))
            .param("by", by.id())
            .param("byName", by.name())
            .param("byUnit", by.unit())
            .param("demo", parcel.demo())
            .param("label", label)
            .update();
    if (kept == 0) {
      return Optional.empty();
    }
    return Optional.of(id);
  }

  void keepOriginal(UUID article, byte[] bytes) {
    if (bytes.length <= MOST_BYTES_KEPT) {
      jdbc.sql("insert into intake.original (article_id, bytes) values (:id, :bytes)")
          .param("id", article)
          .param("bytes", bytes)
          .update();
    }
  }

  /// Remembers a refusal; the same file refused again is the same row.
  UUID refuse(Officer by, String hash, String name, Refusal refusal) {
    return jdbc.sql(
            """
            insert into intake.refused (id, content_hash, name, code, "values", by)
            values (:id, :hash, :name, :code, :values, :by)
            on conflict (content_hash, name) do update
              set code = excluded.code, "values" = excluded."values", at = excluded.at, by = excluded.by
            returning id
            """)
        .param("id", UUID.randomUUID())
        .param("hash", hash)
        .param("name", name)
        .param("code", refusal.code().name())
        .param("values", refusal.values().toArray(String[]::new))
        .param("by", by.id())
        .query(UUID.class)
        .single();
  }

  /// A file that is now kept is no longer one that was refused.
  void forgive(String name) {
    jdbc.sql("delete from intake.refused where name = :name").param("name", name).update();
  }

  void forgetRefused() {
    jdbc.sql("delete from intake.refused").update();
  }

  /// Puts a failed article back into the queue.
  void again(UUID article) {
    jdbc.sql(
            """
            update intake.article set state = 'waiting', attempts = 0
            where id = :id and state = 'failed'
            """)
        .param("id", article)
        .update();
  }

  boolean onlyDemo() {
    return jdbc.sql("select not exists (select from intake.article where not demo)")
        .query(Boolean.class)
        .single();
  }

  void forgetDemo() {
    jdbc.sql("delete from intake.article where demo").update();
  }

  Inbox.Queue queue() {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'read') as read,
                   count(*) filter (where state = 'failed') as failed
            from intake.article
            """)
        .query((row, _) -> new Inbox.Queue(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /// An opened file, ready to be kept.
  record Parcel(
      String hash,
      String name,
      String url,
      Optional<LocalDate> retrieved,
      String format,
      int size,
      String title,
      String publisher,
      Optional<LocalDate> published,
      String text,
      List<String> notes,
      boolean demo) {

    Parcel {
      notes = List.copyOf(notes);
    }
  }
}
