package org.tansiq.desk.register.search;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.database.Copy;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.registrar.RecordChanged;
import org.tansiq.desk.register.sources.SourceKept;

/// Keeps the search index equal to the register, in the transaction that changes the register: what
/// is found is never staler than what is shown.
@Component
public class SearchIndex {

  private static final String VERSION = "search-folding";

  private final EntryReader reader;
  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  SearchIndex(EntryReader reader, JdbcClient jdbc, JdbcTemplate connections) {
    this.reader = reader;
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /// A record has changed, and with it perhaps the standing of those it names.
  @EventListener
  void on(RecordChanged changed) {
    refresh(Kind.of(changed.kind()), List.of(changed.id()));
    var named =
        jdbc.sql("select distinct ref from register.claim where subject_id = :id and ref is not null")
            .param("id", changed.id())
            .query(UUID.class)
            .list();
    if (!named.isEmpty()) {
      refresh(Kind.OFFICIAL, named);
      refresh(Kind.ORGANISATION, named);
    }
  }

  /// A source's sentences can be found from now on.
  @EventListener
  void on(SourceKept kept) {
    refresh(Kind.SENTENCE, List.of(kept.id()));
  }

  private void refresh(Kind kind, List<UUID> ids) {
    jdbc.sql("delete from register.search_entry where kind = :kind and subject_id = any(:ids)")
        .param("kind", kind.code())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    write(reader.entries(kind, Scope.Only.of(ids)));
    jdbc.sql(
            """
            insert into register.search_word (word)
            select distinct w.word from register.search_entry e,
              unnest(tsvector_to_array(e.terms)) as w (word)
            where e.kind = :kind and e.subject_id = any(:ids) and not starts_with(w.word, '@')
            on conflict do nothing
            """)
        .param("kind", kind.code())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /// Adds everything that came with the demo.
  @Transactional
  public void addDemo() {
    for (var kind : Kind.values()) {
      write(reader.entries(kind, new Scope.Demo()));
    }
    countWords();
  }

  /// Forgets what came with the demo.
  @Transactional
  public void removeDemo() {
    jdbc.sql("delete from register.search_entry where demo").update();
    countWords();
  }

  /// Whether the index was built by another way of folding than this program's.
  boolean stale() {
    return jdbc.sql("select value from register.note where key = :key")
        .param("key", VERSION)
        .query(String.class)
        .optional()
        .filter(String.valueOf(Folded.VERSION)::equals)
        .isEmpty();
  }

  /// Builds the whole index anew; readers see the old one until it is done.
  @Transactional
  public void rebuild() {
    jdbc.sql("delete from register.search_entry").update();
    for (var kind : Kind.values()) {
      write(reader.entries(kind, new Scope.All()));
    }
    countWords();
    jdbc.sql(
            """
            insert into register.note (key, value) values (:key, :value)
            on conflict (key) do update set value = excluded.value
            """)
        .param("key", VERSION)
        .param("value", String.valueOf(Folded.VERSION))
        .update();
  }

  private void countWords() {
    jdbc.sql("delete from register.search_word").update();
    jdbc.sql(
            """
            insert into register.search_word (word)
            select word from ts_stat('select terms from register.search_entry')
            where not starts_with(word, '@')
            """)
        .update();
  }

  private void write(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    connections.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              copy(entries, connection);
              return true;
            });
  }

  private static void copy(List<Entry> entries, java.sql.Connection connection)
      throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.search_entry",
            "kind, subject_id, number, label_ar, label_fr, label_en, body, language, names, country,"
                + " on_date, status, demo, terms")) {
      for (var entry : entries) {
        copy.row(
            entry.key().kind().code(),
            entry.key().subject(),
            entry.key().number(),
            entry.label(Tongue.AR),
            entry.label(Tongue.FR),
            entry.label(Tongue.EN),
            entry.body(),
            entry.language(),
            entry.folded(),
            entry.facts().country(),
            entry.facts().on(),
            entry.facts().status(),
            entry.facts().demo(),
            entry.terms());
      }
    }
  }
}
