package org.tansiq.desk.register.search;

import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
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
import org.tansiq.desk.register.marking.Markable;
import org.tansiq.desk.register.marking.RecordMarked;
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

  /// A record has changed; its row is locked by the change, so nobody else writes its entry.
  @EventListener
  void on(RecordChanged changed) {
    refresh(Kind.of(changed.kind()), List.of(changed.id()));
  }

  /// A source's sentences can be found from now on.
  @EventListener
  void on(SourceKept kept) {
    write(reader.entries(Kind.SENTENCE, Scope.Only.of(List.of(kept.id()))));
  }

  /// What bears another label is found by others: its names leave the entries of records that more
  /// officers see, its words those that are offered to them.
  @EventListener
  void on(RecordMarked marked) {
    if (marked.kind() == Markable.ARTICLE) {
      relabelWords(Kind.SENTENCE, marked);
      return;
    }
    var kind = Kind.of(marked.kind().code()).orElseThrow();
    refresh(kind, List.of(marked.id()));
    for (var naming : List.of(Kind.ENGAGEMENT, Kind.AGREEMENT, Kind.OFFICIAL)) {
      refresh(naming, reader.naming(naming, marked.id()));
    }
    relabelWords(kind, marked);
  }

  private void relabelWords(Kind kind, RecordMarked marked) {
    jdbc.sql("select register.relabel_words(:kind, :id, :before)::text")
        .param("kind", kind.code())
        .param("id", marked.id())
        .param("before", marked.before())
        .query(String.class)
        .optional();
  }

  /// Brings the entries of some records up to date, in the order of their ids so that two changes
  /// never wait for each other.
  void refresh(Kind kind, List<UUID> ids) {
    var entries =
        reader.entries(kind, Scope.Only.of(ids)).stream()
            .sorted(Comparator.comparing(entry -> entry.key().subject()))
            .toList();
    var there = entries.stream().map(entry -> entry.key().subject()).toArray(UUID[]::new);
    jdbc.sql(
            """
            delete from register.search_entry
            where kind = :kind and subject_id = any(:ids) and not subject_id = any(:there)
            """)
        .param("kind", kind.code())
        .param("ids", ids.toArray(UUID[]::new))
        .param("there", there)
        .update();
    entries.forEach(this::put);
  }

  private void put(Entry entry) {
    jdbc.sql(
            """
            insert into register.search_entry (kind, subject_id, number, href, label_ar, label_fr, label_en,
              body, names, country, on_date, status, demo, terms)
            values (:kind, :subject, 0, :href, :ar, :fr, :en, :body, :names, :country, :on, :status, :demo,
              cast(:terms as tsvector))
            on conflict (kind, subject_id, number) do update set href = excluded.href,
              label_ar = excluded.label_ar, label_fr = excluded.label_fr,
              label_en = excluded.label_en, body = excluded.body, names = excluded.names,
              country = excluded.country, on_date = excluded.on_date, status = excluded.status,
              demo = excluded.demo, terms = excluded.terms
            """)
        .param("kind", entry.key().kind().code())
        .param("subject", entry.key().subject())
        .param("href", entry.href())
        .param("ar", entry.label(Tongue.AR))
        .param("fr", entry.label(Tongue.FR))
        .param("en", entry.label(Tongue.EN))
        .param("body", entry.body())
        .param("names", entry.folded().toArray(String[]::new))
        .param("country", entry.facts().country().orElse(null), Types.CHAR)
        .param("on", entry.facts().on().orElse(null), Types.DATE)
        .param("status", entry.facts().status())
        .param("demo", entry.facts().demo())
        .param("terms", entry.terms())
        .update();
  }

  /// Lets the words of a record or source be found when they are typed wrongly.
  void learn(Kind kind, UUID id) {
    jdbc.sql(
            """
            insert into register.search_word (word, label)
            select distinct w.word, e.label from register.search_entry e,
              unnest(tsvector_to_array(e.terms)) as w (word)
            where e.kind = :kind and e.subject_id = :id and not starts_with(w.word, '@')
            order by 1
            on conflict do nothing
            """)
        .param("kind", kind.code())
        .param("id", id)
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
    jdbc.sql("lock table register.search_entry in share row exclusive mode").update();
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
            insert into register.search_word (word, label)
            select s.word, l.label from (select distinct label from register.search_entry) l,
              lateral ts_stat('select terms from register.search_entry where label = ' || l.label) s
            where not starts_with(s.word, '@')
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
            "kind, subject_id, number, href, label_ar, label_fr, label_en, body, language, names,"
                + " country, on_date, status, demo, terms")) {
      for (var entry : entries) {
        copy.row(
            entry.key().kind().code(),
            entry.key().subject(),
            entry.key().number(),
            entry.href(),
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
