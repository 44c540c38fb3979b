package org.tansiq.desk.register.today;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.lists.Kept;

@Repository
class SqlToday implements Today {

  private static final String REVIEWS =
      """
      with recent as materialized (
        select c.id from register.claim c where c.status = 'proposed'
        order by c.recorded_at desc limit :recent
      ), newest as materialized (
        select s.id, s.publisher, s.language, s.added_at
        from (select distinct x.source_id from recent r
          join register.citation x on x.claim_id = r.id) cited
        join register.source s on s.id = cited.source_id
        order by s.added_at desc, s.id limit :most)
      select n.id as source, n.publisher, n.language, n.added_at::date as added,
        (select count(distinct c.id) from register.citation x
          join register.claim c on c.id = x.claim_id
          where x.source_id = n.id and c.status = 'proposed') as claims,
        t.claim, t.text as sentence, t.from_char, t.to_char
      from newest n cross join lateral (
        select c.id as claim, p.text, x.from_char - p.from_char as from_char,
          x.to_char - p.from_char as to_char
        from register.citation x join register.claim c on c.id = x.claim_id
        join register.sentence p on p.source_id = x.source_id and p.number = x.sentence
        where x.source_id = n.id and c.status = 'proposed' and p.role <> 'title'
        order by array_position(array['title', 'forum', 'start', 'counterpart', 'place'],
          c.predicate) nulls last, c.confidence desc, c.id limit 1) t
      order by n.added_at desc, n.id
      """;

  private static final int CONFLICTS_SHOWN = 2;
  private static final int REVIEWS_SHOWN = 3;

  /// Proposals looked through for the newest articles; one article seldom holds a hundred.
  private static final int RECENT = 300;

  private static final int CHANGES_SHOWN = 7;

  private final Policy policy;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final Claims claims;
  private final Deadlines deadlines;
  private final Week week;
  private final Kept kept;
  private final Clock clock;
  private final ZoneId zone;

  SqlToday(
      Policy policy,
      Ledger ledger,
      JdbcClient jdbc,
      Claims claims,
      Deadlines deadlines,
      Week week,
      Kept kept,
      Clock clock,
      PageSettings pages) {
    this.policy = policy;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.claims = claims;
    this.deadlines = deadlines;
    this.week = week;
    this.kept = kept;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  @Override
  @Transactional(readOnly = true)
  public Agenda on(Officer by, LocalDate day, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    policy.permit(by, Deed.READ_ARTICLES);
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Agenda(
        deadlines.first(day, tongue),
        deadlines.owed(day),
        waiting(),
        conflicts(),
        conflictsInAll(),
        week.from(monday, tongue),
        changes(day, tongue));
  }

  private Agenda.Waiting waiting() {
    var claims =
        kept.get(
            "proposed claims",
            () ->
                jdbc.sql("select count(*) from register.claim where status = 'proposed'")
                    .query(Long.class)
                    .single());
    var first =
        jdbc.sql(REVIEWS)
            .param("recent", RECENT)
            .param("most", REVIEWS_SHOWN)
            .query(Waiting.class)
            .list();
    return new Agenda.Waiting(claims, first.stream().map(this::review).toList());
  }

  private Agenda.Review review(Waiting row) {
    return new Agenda.Review(
        row.source(),
        row.publisher(),
        row.language(),
        row.added(),
        row.claims(),
        claims.get(row.claim()),
        row.sentence(),
        Math.clamp(row.fromChar(), 0, row.sentence().length()),
        Math.clamp(row.toChar(), 0, row.sentence().length()));
  }

  private long conflictsInAll() {
    return jdbc.sql(
            "select count(*) from register.engagement where conflict and status <> 'rejected' and"
                + " merged_into is null")
        .query(Long.class)
        .single();
  }

  private List<Agenda.Conflict> conflicts() {
    return jdbc
        .sql(
            """
            select e.id, e.kind, e.title, e.host_country, e.countries, e.from_date
            from register.engagement e
            where e.conflict and e.status <> 'rejected' and e.merged_into is null
            order by e.ordered_on desc, e.id limit :most
            """)
        .param("most", CONFLICTS_SHOWN)
        .query((row, _) ->
            new Agenda.Conflict(
                row.getObject("id", UUID.class),
                Week.named(row),
                Optional.ofNullable(row.getObject("from_date", LocalDate.class)),
                disputed(claims.of(Subject.engagement(row.getObject("id", UUID.class))))))
        .list()
        .stream()
        .filter(conflict -> !conflict.claims().isEmpty())
        .toList();
  }

  /// The first statement that has two values and no position of the house: one claim a value.
  private static List<Claim> disputed(List<Claim> all) {
    for (var predicate : Predicate.values()) {
      var live =
          all.stream()
              .filter(c -> predicate.single() && c.predicate().equals(predicate.code()))
              .filter(c -> c.status().live())
              .toList();
      var values = new LinkedHashMap<String, Claim>();
      live.forEach(c -> values.putIfAbsent(c.value(), c));
      if (values.size() > 1 && live.stream().noneMatch(Claim::house)) {
        return values.values().stream().limit(2).toList();
      }
    }
    return List.of();
  }

  private List<Agenda.Change> changes(LocalDate day, Tongue tongue) {
    var all = new ArrayList<Agenda.Change>();
    all.addAll(deadlines.begunOrEnded(day));
    all.addAll(decided(day, tongue));
    return all.stream().limit(CHANGES_SHOWN).toList();
  }

  private List<Agenda.Change> decided(LocalDate day, Tongue tongue) {
    var since = day.minusDays(1).atStartOfDay(zone).toInstant();
    return jdbc.sql(
            """
            with lately as (
              select c.subject_kind, c.subject_id, case when s.house then 'house' else s.status end as sort,
                count(*) as claims, max(s.at) as at, min(s.by::text)::uuid as by
              from register.claim_step s join register.claim c on c.id = s.claim_id
              where s.at >= :since and s.status in ('confirmed', 'corrected', 'rejected')
              group by 1, 2, 3 order by max(s.at) desc limit :most)
            select l.sort, l.subject_kind, l.claims, l.at, e.href, e.label_%s as label,
              coalesce(a.name, '') as by
            from lately l
            join register.search_entry e on e.kind = l.subject_kind and e.subject_id = l.subject_id
            left join register.author a on a.officer_id = l.by
            order by l.at desc
            """
                .formatted(tongue.code().toLowerCase(Locale.ROOT)))
        .param("since", Timestamp.from(since))
        .param("most", CHANGES_SHOWN)
        .query((row, _) ->
            new Agenda.Change(
                row.getString("sort"),
                row.getString("subject_kind"),
                row.getString("label"),
                row.getString("href"),
                row.getLong("claims"),
                row.getTimestamp("at").toInstant().atZone(zone).toLocalDateTime(),
                row.getString("by")))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public long waiting(Officer by) {
    var owed = deadlines.owed(LocalDate.now(clock.withZone(zone)));
    return owed.ours() + owed.agreements() + conflictsInAll();
  }

  @Override
  public boolean untouched() {
    return jdbc.sql(
            """
            select not exists (select from register.note where key = 'doors')
              and not exists (select from register.source)
              and not exists (select from register.engagement)
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional
  public void startEmpty(Officer by) {
    policy.permit(by, Deed.WRITE_REGISTER);
    jdbc.sql(
            "insert into register.note (key, value) values ('doors', 'closed') on conflict do"
                + " nothing")
        .update();
    ledger.record(by, Act.STARTED_EMPTY, "register", "");
  }

  /// An article with claims that wait, and the claim that shows it.
  private record Waiting(
      UUID source,
      String publisher,
      String language,
      LocalDate added,
      int claims,
      UUID claim,
      String sentence,
      int fromChar,
      int toChar) {}
}
