package org.tansiq.desk.register.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.engagements.Topic;
import org.tansiq.desk.register.lists.Kept;

@Repository
class SqlPartners implements Partners {

  private static final int ARTICLES = 6;

  /// The newest articles are on the latest engagements; with an old partner the others are many.
  private static final int LATEST = 24;

  private static final int TOPICS = 8;

  private static final String VISIBLE = "e.status <> 'rejected' and e.merged_into is null";

  /// One row a country. `{only …}` narrows every part, so that the indexes serve a single one; the
  /// words of the query say which, because a plan for both would serve neither.
  private static final String COUNTS =
      """
      with met as (
          select c.country, count(*) as engagements,
            max(e.ordered_on) filter (where e.ordered_on <= :today and not e.planned) as last_met
          from register.engagement e cross join unnest(e.countries) as c(country)
          where e.status <> 'rejected' and e.merged_into is null
            and {only e.id = any(array(select register.engagements_with(array[cast(:only as text)])))} group by c.country),
        bound as (
          select c.country, count(*) as in_force
          from register.agreement a cross join unnest(a.countries) as c(country)
          where a.status <> 'rejected' and {only a.id = any(array(select register.agreements_with(array[cast(:only as text)])))}
            and register.stage_on(a.stage, a.ends_on, a.renewal, a.renewal_years, :today) = 'in-force'
          group by c.country),
        promised as (
          select partner as country, count(*) as owed, count(*) filter (where due_on < :today) as overdue
          from register.commitment
          where status <> 'rejected' and {only partner = cast(:only as bpchar)}
            and stage in ('confirmed', 'accepted', 'in-progress', 'blocked', 'deferred')
          group by partner),
        bodies as (
          select country, count(*) as organisations from register.organisation
          where status <> 'rejected' and {only country = cast(:only as bpchar)} group by country),
        people as (
          select country, count(*) as officials from register.official
          where status <> 'rejected' and {only country = cast(:only as bpchar)} group by country)
      select country, coalesce(organisations, 0) as organisations, coalesce(officials, 0) as officials,
        coalesce(engagements, 0) as engagements, coalesce(in_force, 0) as in_force,
        coalesce(owed, 0) as owed, coalesce(overdue, 0) as overdue, last_met
      from met full join bound using (country) full join promised using (country)
        full join bodies using (country) full join people using (country)
      where country is not null and country <> :home and {only country = cast(:only as bpchar)}
      """;

  private record Question(String what, String country, LocalDate today) {}

  private static final Pattern ONLY = Pattern.compile("\\{only (.+)}");

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Kept kept;
  private final Clock clock;
  private final ZoneId zone;
  private final String home;

  SqlPartners(Policy policy, JdbcClient jdbc, Kept kept, Clock clock, PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.kept = kept;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
    this.home = pages.home();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Partner> all(Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept.get(
        new Question("all", "", today()), () -> List.copyOf(counts(COUNTS, true, "").list()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Partner> confirmed(Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    var sql = COUNTS.replace("status <> 'rejected'", "status = 'confirmed'");
    return counts(sql, true, "").list();
  }

  @Override
  @Transactional(readOnly = true)
  public Partner one(Officer by, String country) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept.get(
        new Question("one", country, today()),
        () ->
            counts(COUNTS, false, country)
                .optional()
                .orElseGet(() -> new Partner(country, 0, 0, 0, 0, 0, 0, Optional.empty())));
  }

  private JdbcClient.MappedQuerySpec<Partner> counts(String sql, boolean everywhere, String only) {
    return jdbc.sql(ONLY.matcher(sql).replaceAll(everywhere ? "true" : "$1"))
        .param("only", only)
        .param("home", home)
        .param("today", today())
        .query((row, _) -> partner(row));
  }

  private static Partner partner(ResultSet row) throws SQLException {
    return new Partner(
        row.getString("country"),
        row.getLong("organisations"),
        row.getLong("officials"),
        row.getLong("engagements"),
        row.getLong("in_force"),
        row.getLong("owed"),
        row.getLong("overdue"),
        Optional.ofNullable(row.getObject("last_met", LocalDate.class))
            .filter(day -> day.getYear() > 1));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Subject> topics(Officer by, String country) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept.get(new Question("topics", country, today()), () -> topics(country));
  }

  private List<Subject> topics(String country) {
    return jdbc
        .sql(
            """
            select t.topic, count(*) as count
            from register.engagement e cross join unnest(e.topics) as t(topic)
            where e.id = any(array(select register.engagements_with(array[cast(:country as text)]))) and %s
            group by t.topic order by count(*) desc, t.topic limit :most
            """
                .formatted(VISIBLE))
        .param("country", country)
        .param("most", TOPICS)
        .query((row, _) ->
            Topic.of(row.getString("topic")).map(topic -> subject(topic, row)).stream().toList())
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Subject subject(Topic topic, ResultSet row) {
    try {
      return new Subject(topic, row.getLong("count"));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Reciprocity> reciprocity(Officer by, String country) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept.get(new Question("reciprocity", country, today()), () -> reciprocity(country));
  }

  private List<Reciprocity> reciprocity(String country) {
    return jdbc.sql(
            """
            with met as (
                select e.kind, e.host_country = :home as received from register.engagement e
                where e.id = any(array(select register.engagements_with(array[cast(:country as text)]))) and %s and not e.planned and e.host_country is not null
                  and e.ordered_on between cast(:today as date) - interval '1 year' and :today),
              kept as (
                select m.side, m.stage in ('delivered', 'verified', 'closed') as done,
                  m.stage in ('confirmed', 'accepted', 'in-progress', 'blocked', 'deferred')
                    and m.due_on < :today as late
                from register.commitment m
                where m.partner = :country and m.status <> 'rejected'
                  and m.due_on between cast(:today as date) - interval '1 year' and :today)
            select 'visits' as key, count(*) filter (where kind = 'visit' and not received) as ours,
              count(*) filter (where kind = 'visit' and received) as theirs from met
            union all select 'training', count(*) filter (where kind = 'training' and received),
              count(*) filter (where kind = 'training' and not received) from met
            union all select 'kept', count(*) filter (where done and side <> 'theirs'),
              count(*) filter (where done and side <> 'ours') from kept
            union all select 'late', count(*) filter (where late and side <> 'theirs'),
              count(*) filter (where late and side <> 'ours') from kept
            """
                .formatted(VISIBLE))
        .param("home", home)
        .param("country", country)
        .param("today", today())
        .query((row, _) ->
            new Reciprocity(
                "partner.gave." + row.getString("key"), row.getLong("ours"), row.getLong("theirs")))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Article> articles(Officer by, String country) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql(
            """
            with met as materialized (
              select e.id from register.engagement e
              where e.id = any(array(select register.engagements_with(array[cast(:country as text)]))) and %s
              order by e.ordered_on desc, e.id desc limit :latest),
            cited as materialized (
              select distinct x.source_id from register.citation x
              join register.claim c on c.id = x.claim_id
              where x.subject_id = any(array(select id from met))
                and c.subject_id = any(array(select id from met)) and c.status <> 'rejected')
            select s.id, s.title, s.publisher, s.language
            from cited join register.source s on s.id = cited.source_id
            order by s.added_at desc, s.id limit :most
            """
                .formatted(VISIBLE))
        .param("country", country)
        .param("most", ARTICLES)
        .param("latest", LATEST)
        .query(Article.class)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public long withoutDataClause(Officer by, String country) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            select count(*) from register.agreement a
            where a.id = any(array(select register.agreements_with(array[cast(:country as text)]))) and a.status <> 'rejected' and a.data_clause = false
              and register.stage_on(a.stage, a.ends_on, a.renewal, a.renewal_years, :today) = 'in-force'
            """)
        .param("country", country)
        .param("today", today())
        .query(Long.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
