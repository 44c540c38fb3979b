package org.tansiq.desk.register.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.registrar.Projection;
import org.tansiq.desk.register.registrar.RecordChanged;

/// Takes the demo out in an order that leaves every officer's record whole.
@Repository
class Removal {

  /// Of the demo: cited by a paper of the demo and by no other.
  private static final String ONLY_DEMO =
      """
      exists (select from register.citation x join register.source s on s.id = x.source_id
        where x.claim_id = c.id and s.demo)
      and not exists (select from register.citation x join register.source s on s.id = x.source_id
        where x.claim_id = c.id and not s.demo)
      """;

  private static final List<String> RECORDS = List.of("engagement", "agreement", "commitment");

  private final JdbcClient jdbc;
  private final Projection projection;
  private final ApplicationEventPublisher notices;

  Removal(JdbcClient jdbc, Projection projection, ApplicationEventPublisher notices) {
    this.jdbc = jdbc;
    this.projection = projection;
    this.notices = notices;
  }

  void run(Officer by) {
    RECORDS.forEach(this::handOver);
    var touched = touched();
    deleteClaims();
    leaveUndecided(by);
    touched.forEach(projection::of);
    keepNamed();
    deleteRecords();
    untie();
    touched.forEach(s -> notices.publishEvent(new RecordChanged(s.kind(), s.id())));
  }

  /// A demo record that an officer's article speaks of becomes the officers' own.
  private void handOver(String table) {
    jdbc.sql(
            """
            update register.%s r set demo = false
            where r.demo and exists (select from register.claim c
              join register.citation x on x.claim_id = c.id
              join register.source s on s.id = x.source_id
              where c.subject_id = r.id and not s.demo)
            """
                .formatted(table))
        .update();
  }

  /// Officers' records of which papers of the demo say something too.
  private List<Subject> touched() {
    var found = new ArrayList<Subject>();
    for (var table : RECORDS) {
      jdbc.sql(
              """
              select distinct r.id from register.%s r join register.claim c on c.subject_id = r.id
              join register.citation x on x.claim_id = c.id
              join register.source s on s.id = x.source_id and s.demo
              where not r.demo
              """
                  .formatted(table))
          .query(UUID.class)
          .list()
          .forEach(id ->
              found.add(
                  new Subject(SubjectKind.valueOf(table.toUpperCase(java.util.Locale.ROOT)), id)));
    }
    return found;
  }

  private void deleteClaims() {
    jdbc.sql("delete from register.claim c where " + ONLY_DEMO).update();
    for (var table : List.of("engagement", "agreement", "commitment", "official", "organisation")) {
      jdbc.sql(
              "delete from register.claim c using register.%s r where r.id = c.subject_id and r.demo"
                  .formatted(table))
          .update();
    }
  }

  /// What only the demo's officer decided waits again for a person.
  private void leaveUndecided(Officer by) {
    jdbc.sql(
            """
            with undecided as (
              update register.claim c set status = 'proposed', house = false
              where c.status in ('confirmed', 'corrected')
                and (select s.by from register.claim_step s where s.claim_id = c.id
                  order by s.id desc limit 1) = :demo
              returning c.id, c.value)
            insert into register.claim_step (claim_id, by, status, value, why)
            select id, :by, 'proposed', value, 'demo removed' from undecided
            """)
        .param("demo", Bulk.DEMO.id())
        .param("by", by.id())
        .update();
  }

  /// Officials and bodies whom officers' records name stay, as sure as those records make them.
  private void keepNamed() {
    keep("official", "engagement_person", "official_id");
    keep("organisation", "engagement_organisation", "organisation_id");
    jdbc.sql(
            """
            update register.organisation r set demo = false where r.demo and (
              exists (select from register.agreement_party p join register.agreement a
                on a.id = p.agreement_id and not a.demo where p.organisation_id = r.id)
              or exists (select from register.post p join register.official o
                on o.id = p.official_id and not o.demo where p.organisation_id = r.id and not p.demo))
            """)
        .update();
    jdbc.sql(
            """
            delete from register.post p using register.official o
            where o.id = p.official_id and not o.demo and p.demo
            """)
        .update();
  }

  private void keep(String table, String link, String column) {
    jdbc.sql(
            """
            update register.%1$s r set demo = false,
              status = case when exists (select from register.claim c
                where c.ref = r.id and c.status in ('confirmed', 'corrected'))
                then 'confirmed' else 'proposed' end
            where r.demo and (exists (select from register.claim c where c.ref = r.id)
              or exists (select from register.%2$s t join register.engagement e
                on e.id = t.engagement_id and not e.demo where t.%3$s = r.id))
            """
                .formatted(table, link, column))
        .update();
  }

  private void deleteRecords() {
    for (var table :
        List.of("commitment", "agreement", "engagement", "official", "organisation", "source")) {
      jdbc.sql("delete from register.%s where demo".formatted(table)).update();
    }
    jdbc.sql(
            """
            delete from register.author a where a.officer_id = :demo
              and not exists (select from register.claim_step s where s.by = a.officer_id)
            """)
        .param("demo", Bulk.DEMO.id())
        .update();
  }

  /// Pointers to what is gone point nowhere.
  private void untie() {
    untie("engagement", "parent_id", "engagement");
    untie("engagement", "merged_into", "engagement");
    untie("agreement", "engagement_id", "engagement");
    untie("commitment", "engagement_id", "engagement");
    untie("commitment", "agreement_id", "agreement");
    untie("organisation", "parent_id", "organisation");
    untie("post", "organisation_id", "organisation");
  }

  private void untie(String table, String column, String to) {
    jdbc.sql(
            """
            update register.%1$s r set %2$s = null
            where r.%2$s is not null and not exists (select from register.%3$s t where t.id = r.%2$s)
            """
                .formatted(table, column, to))
        .update();
  }
}
