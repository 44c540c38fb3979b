package org.tansiq.desk.register.engagements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.lists.Kept;
import org.tansiq.desk.register.places.Place;

@Repository
class SqlCharts implements Charts {

  /// More points than this cover each other.
  private static final int MOST_SINGLE = 400;

  private static final int MOST_TERMS = 200;
  private static final String[] JOINT =
      Arrays.stream(EngagementKind.values())
          .filter(EngagementKind::joint)
          .map(EngagementKind::code)
          .toArray(String[]::new);

  private final Policy policy;
  private final JdbcClient jdbc;
  private final SqlNetwork network;
  private final Kept kept;
  private final String home;

  SqlCharts(Policy policy, JdbcClient jdbc, SqlNetwork network, Kept kept, PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.network = network;
    this.kept = kept;
    this.home = pages.home();
  }

  private record Question(String chart, EngagementFilter filter, Optional<Tongue> tongue) {}

  /// The index of words follows changes by itself, so what it finds is asked each time.
  private <T> T kept(Question question, Supplier<T> asked) {
    return question.filter().words().isEmpty() ? kept.get(question, asked) : asked.get();
  }

  @Override
  @Transactional(readOnly = true)
  public Timeline timeline(Officer by, EngagementFilter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept(new Question("timeline", filter, Optional.empty()), () -> timeline(filter));
  }

  private Timeline timeline(EngagementFilter filter) {
    var conditions = Conditions.of(filter, home);
    var dated = conditions.and("e.ordered_on > date '0001-01-01'");
    return many(conditions, dated)
        ? Timeline.of(List.of(), months(conditions, dated), terms(filter))
        : Timeline.of(single(conditions, dated), List.of(), terms(filter));
  }

  private boolean many(Conditions conditions, String dated) {
    return jdbc.sql(
            "select count(*) > :most from (select from register.engagement e"
                + dated
                + " limit :most + 1) as few")
        .params(conditions.parameters())
        .param("most", MOST_SINGLE)
        .query(Boolean.class)
        .single();
  }

  private List<Engagement> single(Conditions conditions, String dated) {
    return jdbc.sql(EngagementRows.SELECT + dated + " order by e.ordered_on desc, e.id")
        .params(conditions.parameters())
        .query((row, _) -> EngagementRows.bare(row))
        .list();
  }

  private List<Month> months(Conditions conditions, String dated) {
    return jdbc.sql(
            """
            select date_trunc('month', e.ordered_on::timestamp)::date as first, e.kind = 'training' as training,
              case when e.kind = any(cast(:joint as text[])) or e.host_country is null then 'joint'
                when e.host_country = :ourCountry then 'theirs' else 'ours' end as side,
              count(*) as count, bool_and(e.status = 'proposed') as proposed
            from register.engagement e
            """
                + dated
                + " group by 1, 2, 3 order by 2, 1 desc, 3")
        .params(conditions.parameters())
        .param("ourCountry", home)
        .param("joint", JOINT)
        .query(Month.class)
        .list();
  }

  /// Agreements under the same filter; one that asks for more than countries, topics and days finds
  /// those signed at an engagement it finds.
  private List<Term> terms(EngagementFilter filter) {
    if (!filter.kinds().isEmpty() && !filter.kinds().contains(EngagementKind.AGREEMENT)) {
      return List.of();
    }
    var conditions = Conditions.of(filter, home);
    var direct =
        filter.terms().stream()
            .allMatch(t -> List.of("country", "topic", "from", "to", "status").contains(t.key()));
    var where =
        direct
            ? """
            where (:everyCountry or a.countries && cast(:countries as text[]))
              and (:everyTopic or a.topics && cast(:topics as text[]))
              and (cast(:standing as text) in ('', 'all') or a.status = :standing)
              and (cast(:to as date) is null or coalesce(a.in_force_on, a.signed_on) <= :to)
              and (cast(:from as date) is null or a.ends_on is null or a.ends_on >= :from)
            """
            : " where a.engagement_id in (select e.id from register.engagement e"
                + conditions.where()
                + ")";
    var query =
        jdbc.sql(
            """
            select a.id, a.title, coalesce(a.in_force_on, a.signed_on) as first, a.ends_on, a.status,
              a.stage in ('expired', 'terminated', 'superseded') as ended, count(*) over () as found
            from register.agreement a
            """
                + where
                + """
                 and a.status <> 'rejected' and coalesce(a.in_force_on, a.signed_on) is not null
                order by first desc, a.id limit :mostTerms
                """);
    var asked = query.param("mostTerms", MOST_TERMS);
    return (direct ? direct(asked, filter) : asked.params(conditions.parameters()))
        .query((row, _) -> term(row))
        .list();
  }

  private static JdbcClient.StatementSpec direct(
      JdbcClient.StatementSpec query, EngagementFilter filter) {
    return query
        .param("everyCountry", filter.countries().isEmpty())
        .param("countries", filter.countries().toArray(String[]::new))
        .param("everyTopic", filter.topics().isEmpty())
        .param("topics", filter.topics().stream().map(Topic::code).toArray(String[]::new))
        .param("standing", filter.standing().map(Standing::code).orElse(""))
        .param("from", filter.from().orElse(null), java.sql.Types.DATE)
        .param("to", filter.to().orElse(null), java.sql.Types.DATE);
  }

  private static Term term(ResultSet row) throws SQLException {
    return new Term(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("first", LocalDate.class),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        row.getString("status").equals("confirmed"),
        row.getBoolean("ended"),
        row.getLong("found"));
  }

  @Override
  @Transactional(readOnly = true)
  public Map map(Officer by, EngagementFilter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept(new Question("map", filter, Optional.empty()), () -> map(filter));
  }

  private Map map(EngagementFilter filter) {
    var conditions = Conditions.of(filter, home);
    var points =
        jdbc.sql(
                """
                with seat as (select distinct on (country) country, id from register.place
                  where capital order by country, name_en),
                spot as (
                  select coalesce(e.place_id, s.id) as place, count(*) as count,
                    count(*) filter (where e.place_id is null) as assumed,
                    bool_and(e.status = 'proposed') as proposed, bool_or(e.conflict) as conflict
                  from register.engagement e left join seat s on s.country = e.host_country
                """
                    + conditions.where()
                    + """
                     group by 1)
                    select spot.*, p.* from spot left join register.place p on p.id = spot.place
                    order by spot.count desc, p.id
                    """)
            .params(conditions.parameters())
            .query((row, _) -> point(row))
            .list();
    return new Map(points.stream().flatMap(Optional::stream).toList(), nowhere(conditions));
  }

  private long nowhere(Conditions conditions) {
    return jdbc.sql(
            "select count(*) from register.engagement e"
                + conditions.and(
                    """
                    e.place_id is null and not exists (select from register.place s
                      where s.country = e.host_country and s.capital)
                    """))
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  private static Optional<Point> point(ResultSet row) throws SQLException {
    var id = row.getObject("place", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Point(
                new Place(
                    id,
                    row.getString("country"),
                    row.getString("name_ar"),
                    row.getString("name_fr"),
                    row.getString("name_en"),
                    row.getDouble("lat"),
                    row.getDouble("lon"),
                    row.getBoolean("capital")),
                row.getLong("count"),
                row.getLong("assumed"),
                row.getBoolean("proposed"),
                row.getBoolean("conflict")));
  }

  @Override
  @Transactional(readOnly = true)
  public Network network(Officer by, EngagementFilter filter, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept(
        new Question("network", filter, Optional.of(tongue)),
        () ->
            new Acquaintances(network.edges(Conditions.of(filter, home), home, tongue)).network());
  }
}
