package org.tansiq.desk.register.endings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.registrar.Projection;
import org.tansiq.desk.register.registrar.RecordChanged;

/// Takes sources and records out with what rests on them alone, and leaves the rest of the register
/// as true as it was. Whoever asks has decided that, and looks with the eyes of the house.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Endings {

  private final JdbcClient jdbc;
  private final Projection projection;
  private final ApplicationEventPublisher notices;

  Endings(JdbcClient jdbc, Projection projection, ApplicationEventPublisher notices) {
    this.jdbc = jdbc;
    this.projection = projection;
    this.notices = notices;
  }

  /// Takes a source out. What the machine read in it and nobody confirmed goes with it; what a
  /// person stands behind stays as what that person says, without the source's words.
  public void source(UUID id) {
    oneAtATime();
    var touched = subjects("x.source_id = :id", id);
    var named =
        named(
            "exists (select from register.citation x where x.claim_id = c.id"
                + " and x.source_id = :id)",
            id);
    update(
        """
        delete from register.claim c where c.status not in ('confirmed', 'corrected')
        """
            + ONLY_THERE,
        id);
    update("update register.claim c set shown = value, notes = '[]' where true " + ONLY_THERE, id);
    forget("sentence", id);
    update("delete from register.source where id = :id", id);
    touched.forEach(this::settle);
    named.forEach(this::endUnnamed);
  }

  private static final String ONLY_THERE =
      """
       and exists (select from register.citation x where x.claim_id = c.id and x.source_id = :id)
        and not exists (select from register.citation x where x.claim_id = c.id
          and x.source_id <> :id)
      """;

  /// Takes an engagement out, and those that were found to be the same.
  public void engagement(UUID id) {
    oneAtATime();
    all("select id from register.engagement where merged_into = :id", id).forEach(this::engagement);
    for (var link :
        List.of(
            "engagement set parent_id = null where parent_id",
            "agreement set engagement_id = null where engagement_id",
            "commitment set engagement_id = null where engagement_id")) {
      update("update register." + link + " = :id", id);
    }
    end(Subject.engagement(id));
  }

  /// What was promised in an agreement stays promised.
  private void agreement(Subject subject) {
    update(
        "update register.commitment set agreement_id = null where agreement_id = :id",
        subject.id());
    end(subject);
  }

  /// Takes an official out of the register and of every record that names them.
  public void official(UUID id) {
    oneAtATime();
    all("select id from register.official where merged_into = :id", id).forEach(this::official);
    var naming = subjects("c.ref = :id", id);
    update(
        """
        update register.claim c set shown = c.value, notes = '[]' from register.official_name n
        where n.official_id = :id
          and c.subject_id in (select d.subject_id from register.claim d where d.ref = :id)
          and position(n.text in c.shown || c.notes::text) > 0
        """,
        id);
    update("delete from register.claim where ref = :id", id);
    update("delete from register.engagement_person where official_id = :id", id);
    update("delete from register.merging where :id in (into_id, from_id)", id);
    end(new Subject(SubjectKind.OFFICIAL, id));
    naming.forEach(this::settle);
    forget(SubjectKind.OFFICIAL.code(), id);
  }

  private void end(Subject subject) {
    var id = subject.id();
    var sources =
        all(
            """
            select distinct x.source_id from register.citation x
            join register.claim c on c.id = x.claim_id where c.subject_id = :id
            """,
            id);
    var named = named("c.subject_id = :id", id);
    update("delete from register.claim where subject_id = :id", id);
    update("delete from register.%s where id = :id".formatted(subject.kind().code()), id);
    forget(subject.kind().code(), id);
    notices.publishEvent(new RecordEnded(subject.kind(), id, sources));
    named.forEach(this::endUnnamed);
  }

  /// What is left of a record whose claims became fewer; nothing where none is left.
  private void settle(Subject subject) {
    var table = subject.kind().code();
    if (all("select id from register.%s where id = :id".formatted(table), subject.id()).isEmpty()) {
      return;
    }
    var empty = all("select id from register.claim where subject_id = :id limit 1", subject.id());
    if (empty.isEmpty() && derived(subject.kind())) {
      switch (subject.kind()) {
        case ENGAGEMENT -> engagement(subject.id());
        case AGREEMENT -> agreement(subject);
        case COMMITMENT, OFFICIAL, ORGANISATION -> end(subject);
      }
      return;
    }
    if (subject.kind() != SubjectKind.ENGAGEMENT || !merged(subject.id())) {
      projection.of(subject);
    }
    notices.publishEvent(new RecordChanged(subject.kind(), subject.id()));
  }

  /// Whether records of a kind are nothing but their claims.
  private static boolean derived(SubjectKind kind) {
    return switch (kind) {
      case ENGAGEMENT, AGREEMENT -> true;
      case COMMITMENT, OFFICIAL, ORGANISATION -> false;
    };
  }

  private boolean merged(UUID engagement) {
    return !all(
            "select id from register.engagement where id = :id and merged_into is not null",
            engagement)
        .isEmpty();
  }

  /// Officials and bodies that claims name; each may have been read out of them alone.
  private List<Subject> named(String condition, UUID id) {
    var found = new ArrayList<Subject>();
    for (var kind : List.of(SubjectKind.OFFICIAL, SubjectKind.ORGANISATION)) {
      all(
              """
              select distinct r.id from register.claim c join register.%s r on r.id = c.ref where %s
              """
                  .formatted(kind.code(), condition),
              id)
          .forEach(ref -> found.add(new Subject(kind, ref)));
    }
    return found;
  }

  /// Whom no person confirmed and no record names any more was read out of what is gone.
  private void endUnnamed(Subject subject) {
    var unnamed =
        all(
            """
            select r.id from register.%s r where r.id = :id and r.status = 'proposed' and not r.demo
              and not exists (select from register.claim c where c.ref = r.id or c.subject_id = r.id)
              and not exists (select from register.agreement_party p where p.organisation_id = r.id)
              and not exists (select from register.post p where p.organisation_id = r.id)
            """
                .formatted(subject.kind().code()),
            subject.id());
    if (!unnamed.isEmpty()) {
      end(subject);
    }
  }

  private List<Subject> subjects(String condition, UUID id) {
    return jdbc.sql(
            """
            select distinct c.subject_kind, c.subject_id from register.claim c
            left join register.citation x on x.claim_id = c.id where
            """
                + " "
                + condition)
        .param("id", id)
        .query(
            (row, _) -> new Subject(SubjectKind.of(row.getString(1)), row.getObject(2, UUID.class)))
        .list();
  }

  private void forget(String kind, UUID id) {
    jdbc.sql("select register.forget(:kind, :id)::text")
        .param("kind", kind)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  private List<UUID> all(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(UUID.class).list();
  }

  private void update(String sql, UUID id) {
    jdbc.sql(sql).param("id", id).update();
  }

  /// What is changed many records at a time waits for each other.
  private void oneAtATime() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtext('register.many')) is null,
              pg_advisory_xact_lock(hashtext('register.index')) is null
            """)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }
}
