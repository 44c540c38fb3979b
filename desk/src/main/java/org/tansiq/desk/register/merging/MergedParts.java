package org.tansiq.desk.register.merging;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moves what hangs on one record to another, noting each row, and moves exactly those back.
@Repository
class MergedParts {

  /// A reference that one record's rows have to a person or body.
  ///
  /// @param row the column by which a row is found again
  private record Link(String what, String table, String column, String row) {

    static Link claim(String what, String column) {
      return new Link(what, "register.claim", column, "id");
    }
  }

  private static final List<Link> OF_OFFICIALS =
      List.of(
          Link.claim("ref", "ref"),
          Link.claim("subject", "subject_id"),
          new Link("post", "register.post", "official_id", "id"));

  private static final List<Link> OF_BODIES =
      List.of(
          Link.claim("ref", "ref"),
          Link.claim("subject", "subject_id"),
          new Link("body", "register.post", "organisation_id", "id"),
          new Link("parent", "register.organisation", "parent_id", "id"),
          new Link("party", "register.agreement_party", "organisation_id", "agreement_id"));

  private static final List<String> NAMES_OF_OFFICIALS = List.of("name_ar", "name_latin");
  private static final List<String> NAMES_OF_BODIES =
      List.of("name_ar", "name_fr", "name_en", "acronym");

  private final JdbcClient jdbc;

  MergedParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static List<Link> links(NameBearer kind) {
    return kind == NameBearer.OFFICIAL ? OF_OFFICIALS : OF_BODIES;
  }

  private static List<String> columns(NameBearer kind) {
    return kind == NameBearer.OFFICIAL ? NAMES_OF_OFFICIALS : NAMES_OF_BODIES;
  }

  void bring(UUID merging, NameBearer kind, UUID into, UUID from) {
    oneHouse(merging, into, from);
    for (var link : links(kind)) {
      jdbc.sql(
              """
              with moved as (update %s set %s = :into where %s = :from returning %s as row_id)
              insert into register.merged_part (merging_id, what, row_id)
              select distinct :merging, :what, row_id from moved
              """
                  .formatted(link.table(), link.column(), link.column(), link.row()))
          .param("into", into)
          .param("from", from)
          .param("merging", merging)
          .param("what", link.what())
          .update();
    }
    for (var column : columns(kind)) {
      fill(merging, "register." + kind.code(), column, into, from);
    }
    if (kind == NameBearer.OFFICIAL) {
      jdbc.sql(
              """
              with added as (
                insert into register.official_name (official_id, script, language, kind, text, key, skeleton)
                select :into, script, language, kind, text, key, skeleton from register.official_name
                where official_id = :from on conflict do nothing returning text)
              insert into register.merged_part (merging_id, what, row_id, note)
              select :merging, 'name', :into, text from added
              """)
          .param("into", into)
          .param("from", from)
          .param("merging", merging)
          .update();
    }
  }

  /// Where both have a position of the house on one thing, that of the record that stays holds.
  private void oneHouse(UUID merging, UUID into, UUID from) {
    jdbc.sql(
            """
            with left_house as (
              update register.claim c set house = false
              where c.subject_id = :from and c.house and exists (
                select from register.claim h where h.subject_id = :into and h.house
                  and h.predicate = c.predicate)
              returning c.id)
            insert into register.merged_part (merging_id, what, row_id)
            select :merging, 'house', id from left_house
            """)
        .param("merging", merging)
        .param("into", into)
        .param("from", from)
        .update();
  }

  /// What was the house's position is it again, unless the house took another since.
  private void houseAgain(UUID merging) {
    jdbc.sql(
            """
            update register.claim c set house = true
            where c.status <> 'rejected' and c.id in (
              select row_id from register.merged_part where merging_id = :merging and what = 'house')
              and not exists (select from register.claim h where h.subject_id = c.subject_id
                and h.predicate = c.predicate and h.house)
            """)
        .param("merging", merging)
        .update();
  }

  /// Notes how posts stand, so that they can stand so again.
  void noteStanding(UUID merging, UUID into, UUID from) {
    jdbc.sql(
            """
            insert into register.merged_part (merging_id, what, row_id, note)
            select :merging, 'stood', id, status from register.post
            where official_id in (:into, :from)
            """)
        .param("merging", merging)
        .param("into", into)
        .param("from", from)
        .update();
  }

  /// Lets a record and its posts stand as they did before.
  ///
  /// @param status of the record before
  void standAgain(UUID merging, NameBearer kind, UUID id, String status) {
    jdbc.sql("update register.%s set status = :status where id = :id".formatted(kind.code()))
        .param("id", id)
        .param("status", status)
        .update();
    jdbc.sql(
            """
            update register.post p set status = m.note from register.merged_part m
            where m.merging_id = :merging and m.what = 'stood' and m.row_id = p.id
              and p.official_id = :id
            """)
        .param("merging", merging)
        .param("id", id)
        .update();
    standLikeTheirRecord(merging, id, status);
  }

  /// Posts of a merge from before it was noted how each stood.
  private void standLikeTheirRecord(UUID merging, UUID id, String status) {
    jdbc.sql(
            """
            update register.post p set status = :status
            where p.official_id = :id and p.status <> 'rejected' and not p.demo
              and not exists (select from register.merged_part m
                where m.merging_id = :merging and m.what = 'stood')
            """)
        .param("merging", merging)
        .param("id", id)
        .param("status", status)
        .update();
  }

  /// Whether a claim that names a record stands otherwise than on the day of the merge.
  boolean decidedSince(UUID merging, UUID id) {
    return jdbc.sql(
            """
            select exists (select from register.claim c
              join register.merging m on m.id = :merging
              where c.ref = :id and c.status <> coalesce((select s.status
                from register.claim_step s where s.claim_id = c.id and s.at <= m.at
                order by s.id desc limit 1), 'proposed'))
            """)
        .param("merging", merging)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// A name that only the other record had.
  private void fill(UUID merging, String table, String column, UUID into, UUID from) {
    jdbc.sql(
            """
            with filled as (
              update %1$s o set %2$s = f.%2$s from %1$s f
              where o.id = :into and f.id = :from and o.%2$s = '' and f.%2$s <> '' returning o.id)
            insert into register.merged_part (merging_id, what, row_id, note)
            select :merging, 'column', id, :column from filled
            """
                .formatted(table, column))
        .param("into", into)
        .param("from", from)
        .param("merging", merging)
        .param("column", column)
        .update();
  }

  void giveBack(UUID merging, NameBearer kind, UUID into, UUID from) {
    for (var link : links(kind)) {
      jdbc.sql(
              """
              update %1$s t set %2$s = :from where t.%2$s = :into and t.%3$s in (
                select row_id from register.merged_part where merging_id = :merging and what = :what)
              """
                  .formatted(link.table(), link.column(), link.row()))
          .param("into", into)
          .param("from", from)
          .param("merging", merging)
          .param("what", link.what())
          .update();
    }
    houseAgain(merging);
    for (var column : columns(kind)) {
      jdbc.sql(
              """
              update register.%1$s o set %2$s = '' where o.id = :into and exists (
                select from register.merged_part where merging_id = :merging and what = 'column'
                  and note = :column)
              """
                  .formatted(kind.code(), column))
          .param("into", into)
          .param("merging", merging)
          .param("column", column)
          .update();
    }
    jdbc.sql(
            """
            delete from register.official_name n using register.merged_part p
            where p.merging_id = :merging and p.what = 'name' and n.official_id = :into
              and n.text = p.note
            """)
        .param("into", into)
        .param("merging", merging)
        .update();
  }

  /// The records whose claims went over.
  List<UUID> claims(UUID merging) {
    return jdbc.sql(
            """
            select row_id from register.merged_part
            where merging_id = :merging and what in ('ref', 'subject')
            """)
        .param("merging", merging)
        .query(UUID.class)
        .list();
  }
}
