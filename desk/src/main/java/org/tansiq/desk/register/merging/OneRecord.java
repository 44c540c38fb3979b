package org.tansiq.desk.register.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.registrar.Projection;
import org.tansiq.desk.register.registrar.RecordChanged;
import org.tansiq.desk.register.registrar.RegisterRefusal;

/// Takes two records for one person or body, and parts them again: what hung on the second hangs on
/// the first meanwhile, and every row that went over is known.
@Service
public class OneRecord {

  private final Policy policy;
  private final Ledger ledger;
  private final MergedParts parts;
  private final Claims claims;
  private final Projection projection;
  private final ApplicationEventPublisher notices;
  private final JdbcClient jdbc;

  OneRecord(
      Policy policy,
      Ledger ledger,
      MergedParts parts,
      Claims claims,
      Projection projection,
      ApplicationEventPublisher notices,
      JdbcClient jdbc) {
    this.policy = policy;
    this.ledger = ledger;
    this.parts = parts;
    this.claims = claims;
    this.projection = projection;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  private record Standing(String status, int label) {}

  /// Takes the second record for the first, for a reason; the second stays as a pointer to it.
  @Transactional
  public void merge(Officer by, NameBearer kind, UUID into, UUID from, String why) {
    permit(by, why);
    var first = into.compareTo(from) < 0 ? locked(kind, into) : null;
    var second = locked(kind, from);
    first = first == null ? locked(kind, into) : first;
    if (into.equals(from)) {
      throw new Refused(RegisterRefusal.SAME_ENGAGEMENT);
    }
    if (first.label() != second.label()) {
      throw new Refused(RegisterRefusal.MARKINGS_DIFFER);
    }
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.merging (id, kind, into_id, from_id, into_status, from_status, by_name, why)
            values (:id, :kind, :into, :from, :intoStatus, :status, :by, :why)
            """)
        .param("id", id)
        .param("kind", kind.code())
        .param("into", into)
        .param("from", from)
        .param("intoStatus", first.status())
        .param("status", second.status())
        .param("by", by.name())
        .param("why", why.strip())
        .update();
    parts.noteStanding(id, into, from);
    parts.bring(id, kind, into, from);
    point(kind, from, into, "rejected");
    ledger.record(by, Act.MERGED_RECORDS, into.toString(), from + ": " + why.strip());
    settled(id, kind, into, from);
  }

  /// Parts two records that were taken for one.
  @Transactional
  public void part(Officer by, UUID merging, String why) {
    permit(by, why);
    record Known(String kind, UUID into, UUID from, String intoStatus, String fromStatus) {}
    var known =
        jdbc.sql(
                """
                update register.merging set undone_at = clock_timestamp()
                where id = :id and undone_at is null
                returning kind, into_id, from_id, into_status, from_status
                """)
            .param("id", merging)
            .query((row, _) ->
                new Known(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getString(5)))
            .optional()
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "merging " + merging));
    var kind = NameBearer.of(known.kind()).orElseThrow();
    locked(kind, known.into());
    parts.giveBack(merging, kind, known.into(), known.from());
    point(kind, known.from(), null, known.fromStatus());
    ledger.record(by, Act.PARTED_RECORDS, known.into().toString(), known.from() + ": " + why);
    settled(merging, kind, known.into(), known.from());
    stand(merging, kind, known.into(), known.intoStatus());
    stand(merging, kind, known.from(), known.fromStatus());
  }

  /// As before where nobody decided otherwise since, else as the claims that name it say.
  private void stand(UUID merging, NameBearer kind, UUID id, String before) {
    if (parts.decidedSince(merging, id)) {
      projection.named(id);
    } else {
      parts.standAgain(merging, kind, id, before);
    }
  }

  private void permit(Officer by, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    if (why.isBlank()) {
      throw new Refused(RegisterRefusal.REASON_MISSING);
    }
  }

  private Standing locked(NameBearer kind, UUID id) {
    return jdbc.sql(
            "select status, label from register.%s where id = :id and status <> 'rejected' for update"
                .formatted(kind.code()))
        .param("id", id)
        .query(Standing.class)
        .optional()
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, kind.code() + " " + id));
  }

  private void point(
      NameBearer kind, UUID from, @org.jspecify.annotations.Nullable UUID into, String status) {
    jdbc.sql(
            "update register.%s set merged_into = :into, status = :status where id = :from"
                .formatted(kind.code()))
        .param("from", from)
        .param("into", into, java.sql.Types.OTHER)
        .param("status", status)
        .update();
  }

  /// Derives every record anew that says something of the two, and tells who listens.
  private void settled(UUID merging, NameBearer kind, UUID into, UUID from) {
    Set<Subject> touched = new HashSet<>();
    for (var claim : parts.claims(merging)) {
      touched.add(claims.get(claim).subject());
    }
    for (var subject : touched) {
      if (subject.kind() == SubjectKind.ENGAGEMENT || subject.kind() == SubjectKind.AGREEMENT) {
        projection.of(subject);
      }
      notices.publishEvent(new RecordChanged(subject.kind(), subject.id()));
    }
    for (var id : List.of(into, from)) {
      notices.publishEvent(new RecordChanged(kind.subject(), id));
    }
  }

  /// The record that one was taken for, through all that was taken for another since; empty where
  /// it stands by itself, or where the reader does not see what became of it.
  @Transactional(readOnly = true)
  public Optional<UUID> became(Officer by, NameBearer kind, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            with recursive way (id, merged_into, status) as (
              select id, merged_into, status from register.%1$s where id = :id
              union select r.id, r.merged_into, r.status from register.%1$s r
                join way on r.id = way.merged_into)
            select id from way where merged_into is null and status <> 'rejected' and id <> :id
            """
                .formatted(kind.code()))
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /// What was taken for one and not parted since, the last first.
  @Transactional(readOnly = true)
  public List<Merged> last(Officer by, NameBearer kind, int most) {
    policy.permit(by, Deed.READ_REGISTER);
    var name =
        kind == NameBearer.OFFICIAL
            ? "concat_ws(' · ', nullif(%1$s.name_ar, ''), nullif(%1$s.name_latin, ''))"
            : "coalesce(nullif(%1$s.name_ar, ''), nullif(%1$s.name_fr, ''), %1$s.name_en)";
    return jdbc.sql(
            """
            select m.id, m.into_id, %s as into_name, %s as from_name, m.by_name, m.at, m.why
            from register.merging m join register.%s i on i.id = m.into_id
            join register.%s f on f.id = m.from_id
            where m.kind = :kind and m.undone_at is null order by m.at desc limit :most
            """
                .formatted(name.formatted("i"), name.formatted("f"), kind.code(), kind.code()))
        .param("kind", kind.code())
        .param("most", most)
        .query((row, _) ->
            new Merged(
                row.getObject("id", UUID.class),
                kind,
                row.getObject("into_id", UUID.class),
                row.getString("into_name"),
                row.getString("from_name"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("why")))
        .list();
  }
}
