package org.tansiq.desk.exchange.nominals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// The entries as rows.
@Repository
class SqlNominals {

  private final JdbcClient jdbc;

  SqlNominals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes entries under a label; answers how many took the place of one before.
  int put(Officer by, List<Entry> list, int label, boolean demo) {
    int replaced = 0;
    for (var entry : list) {
      replaced += put(by, entry, label, demo) ? 1 : 0;
    }
    return replaced;
  }

  private boolean put(Officer by, Entry entry, int label, boolean demo) {
    return jdbc.sql(
            """
            insert into exchange.entry (id, key, owner_unit, names, births, nationality, document,
              category, handling, handling_note, note, review_on, entered_name, demo, edition, label)
            values (:id, :key, :unit, :names, :births, nullif(:nationality, ''), :document,
              :category, :handling, :handlingNote, :note, :review, :entered, :demo, 0, :label)
            on conflict (owner_unit, key, label) do update set names = excluded.names,
              births = excluded.births, nationality = excluded.nationality,
              document = excluded.document, category = excluded.category,
              handling = excluded.handling, handling_note = excluded.handling_note,
              note = excluded.note, review_on = excluded.review_on,
              entered_name = excluded.entered_name, entered_at = clock_timestamp()
            returning xmax <> 0
            """)
        .param("id", entry.id())
        .param("key", entry.key())
        .param("unit", entry.ownerUnit())
        .param("names", entry.names().toArray(String[]::new))
        .param("births", entry.births().stream().map(PartialDate::toString).toArray(String[]::new))
        .param("nationality", entry.nationality().map(Country::code).orElse(""))
        .param("document", entry.document())
        .param("category", entry.terms().category().code())
        .param("handling", entry.terms().handling().code())
        .param("handlingNote", entry.terms().handlingNote())
        .param("note", entry.terms().note())
        .param("review", entry.reviewOn())
        .param("entered", by.name())
        .param("demo", demo)
        .param("label", label)
        .query(Boolean.class)
        .single();
  }

  List<Entry> of(String unit, int most) {
    return jdbc.sql(
            "select "
                + EntryRow.COLUMNS
                + " where owner_unit = :unit order by review_on, id limit :most")
        .param("unit", unit)
        .param("most", most)
        .query(EntryRow::read)
        .list();
  }

  Nominals.Tally tally(String unit, LocalDate today, LocalDate soon) {
    return jdbc.sql(
            """
            select count(*) as all,
              count(*) filter (where review_on between :today and :soon) as soon,
              count(*) filter (where review_on < :today) as overdue
            from exchange.entry where owner_unit = :unit
            """)
        .param("unit", unit)
        .param("today", today)
        .param("soon", soon)
        .query((row, _) -> new Nominals.Tally(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  Optional<Entry> get(UUID id) {
    return jdbc.sql("select " + EntryRow.COLUMNS + " where id = :id")
        .param("id", id)
        .query(EntryRow::read)
        .optional();
  }

  List<Entry> get(List<UUID> ids) {
    return jdbc.sql("select " + EntryRow.COLUMNS + " where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(EntryRow::read)
        .list();
  }

  void renew(UUID id, LocalDate until) {
    jdbc.sql("update exchange.entry set review_on = :until where id = :id")
        .param("id", id)
        .param("until", until)
        .update();
  }

  void erase(UUID id) {
    jdbc.sql("delete from exchange.entry where id = :id").param("id", id).update();
  }

  List<UUID> eraseBefore(LocalDate day) {
    return jdbc.sql("delete from exchange.entry where review_on < :day returning id")
        .param("day", day)
        .query(UUID.class)
        .list();
  }

  boolean onlySample() {
    return jdbc.sql("select not exists (select from exchange.entry where not demo)")
        .query(Boolean.class)
        .single();
  }

  void eraseSample() {
    jdbc.sql("delete from exchange.entry where demo").update();
  }
}
