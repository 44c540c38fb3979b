package org.tansiq.desk.exchange.nominals;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list as an index follows it: editions, all entries, and what changed since one.
///
/// Sees what the thread's reader sees; an index asks as the house.
@Repository
public class ListState {

  private static final int PAGE = 10_000;

  private final JdbcClient jdbc;

  ListState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The edition that stands now.
  public Edition now() {
    return jdbc.sql("select number, stamp from exchange.edition order by number desc limit 1")
        .query(Edition.class)
        .single();
  }

  /// Whether there was ever this edition of the list, and it was not undone.
  public boolean had(Edition edition) {
    return jdbc.sql(
            "select exists (select from exchange.edition where number = :number and stamp = :stamp)")
        .param("number", edition.number())
        .param("stamp", edition.stamp())
        .query(Boolean.class)
        .single();
  }

  /// Every entry, a page at a time.
  public void each(Consumer<Entry> reader) {
    var last = new UUID(0, 0);
    List<Entry> page;
    do {
      page =
          jdbc.sql("select " + EntryRow.COLUMNS + " where id > :last order by id limit :page")
              .param("last", last)
              .param("page", PAGE)
              .query(EntryRow::read)
              .list();
      page.forEach(reader);
      last = page.isEmpty() ? last : page.getLast().id();
    } while (page.size() == PAGE);
  }

  /// How many entries came, changed or went since an edition.
  public long changes(long since) {
    return jdbc.sql(
            """
            select (select count(*) from exchange.entry where edition > :since)
              + (select count(*) from exchange.tombstone where edition > :since)
            """)
        .param("since", since)
        .query(Long.class)
        .single();
  }

  /// Entries that came or changed since an edition.
  public List<Entry> changed(long since) {
    return jdbc.sql("select " + EntryRow.COLUMNS + " where edition > :since")
        .param("since", since)
        .query(EntryRow::read)
        .list();
  }

  /// Entries that went since an edition.
  public List<UUID> gone(long since) {
    return jdbc.sql("select id from exchange.tombstone where edition > :since")
        .param("since", since)
        .query(UUID.class)
        .list();
  }
}
